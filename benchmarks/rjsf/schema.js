// The 11 parameters of CreateTrail (ActionTrail 2020-07-06) as a JSON Schema, with the documented rules.
const roleArn = { type: 'string', pattern: '^acs:ram::[0-9]{16}:role/.+$' };

export const schema = {
  title: 'CreateTrail',
  type: 'object',
  required: ['Name'],
  properties: {
    Name: { type: 'string', minLength: 6, maxLength: 36, pattern: '^[a-z][a-z0-9_-]*$' },
    OssBucketName: { type: 'string', minLength: 3, maxLength: 63, pattern: '^[a-z0-9][a-z0-9-]*$' },
    OssKeyPrefix: { type: 'string', minLength: 6, maxLength: 32, pattern: '^[A-Za-z][A-Za-z0-9/_-]*$' },
    OssWriteRoleArn: roleArn,
    SlsProjectArn: { type: 'string', pattern: '^acs:log:[a-z0-9-]+:[0-9]{16}:project/.+$' },
    SlsWriteRoleArn: roleArn,
    EventRW: { type: 'string', enum: ['Write', 'Read', 'All'], default: 'All' },
    TrailRegion: { type: 'string', default: 'All' },
    IsOrganizationTrail: { type: 'boolean', default: false },
    MaxComputeProjectArn: { type: 'string', pattern: '^acs:odps:[a-z0-9-]+:[0-9]{16}:project/actiontrail_.+$' },
    MaxComputeWriteRoleArn: roleArn,
  },
};
