//! The report in Chinese.

use super::*;

#[test]
fn in_chinese() {
    expect![[r##"
        # 跟踪名称：`security-audit`

        | 设置 | 值 |
        | --- | --- |
        | 账号 | `1234567890123456` |
        | Home地域 | 华东1（杭州） · `cn-hangzhou` |
        | 指纹 | `6437c349a844f96f7e48c2eea02985fe5005ff99775a0683ac84cd10f1b48d7f` |
        | 变更编号 | `CHG-42` |

        账号、Home地域和全部调用的SHA-256：指纹相同，执行计划就相同。

        ## 设置

        | 设置 | 参数 | 值 |
        | --- | --- | --- |
        | 跟踪名称 | `Name` | `security-audit` |
        | 管控事件 | `EventRW` | `All` |
        | 跟踪地域 | `TrailRegion` | 全部地域 |
        | 将事件投递到对象存储OSS，存储空间名称 | `OssBucketName` | `audit-archive` |
        | 将事件投递到对象存储OSS，日志文件前缀 | `OssKeyPrefix` | `trail-logs` |
        | Insights事件 |  | IP请求事件、存在风险的API调用事件 |

        ## 建议

        - 说明 · **Insights事件**：EnableInsight对整个账号生效，不只对这条跟踪生效。 *操作审计API EnableInsight*
        - 警告 · **审计事件投递**：该基准要求两处都有：OSS用于留存，日志服务用于检索。MaxCompute不计入。 *CIS阿里云2.1*
        - 说明 · **审计事件投递**：所有事件都保存在其所属账号内，该账号的管理员可以接触到。使用单独的日志账号，可以留存一份他们无法改动的副本。 *阿里云Landing Zone，日志归档账号*
        - 说明 · **将事件投递到日志服务SLS**：没有日志服务，就无法配置告警，例如RAM权限策略变更、未启用MFA的登录。 *CIS阿里云2.10至2.22*
        - 说明 · **将事件投递到对象存储OSS**：CreateTrail不设置保存时间。建议确认事件至少保存180天，日志库（Logstore）中保存365天。 *等保2.0，引自配置审计actiontrail-enabled；CIS阿里云2.23*
        - 说明 · **将事件投递到对象存储OSS，日志文件前缀**：全局服务的事件位于Home地域的目录中，可在该目录中查找。 *操作审计帮助《创建单账号跟踪》*
        - 说明 · **回补最近90天的事件**：只投递此后产生的事件。最近90天的事件需要通过数据回补任务投递。 *操作审计帮助《创建单账号跟踪》*

        ## 前提条件

        - **cn-hangzhou的存储空间audit-archive**：调用OSS的PutBucket创建，读写权限为私有，再调用PutBucketEncryption设置为KMS，使用密钥“key-1”。最后调用PutBucketPublicAccessBlock阻止公共访问。

        cn-hangzhou的存储空间audit-archive：阿里云CLI命令

        ```sh
        aliyun ossutil mb oss://audit-archive \
          --acl private \
          --region cn-hangzhou

        aliyun ossutil api put-bucket-encryption \
          --bucket audit-archive \
          --server-side-encryption-rule '{"ApplyServerSideEncryptionByDefault":{"SSEAlgorithm":"KMS","KMSMasterKeyID":"key-1"}}' \
          --region cn-hangzhou

        aliyun ossutil api put-bucket-public-access-block \
          --bucket audit-archive \
          --public-access-block-configuration '{"BlockPublicAccess":"true"}' \
          --region cn-hangzhou
        ```

        cn-hangzhou的存储空间audit-archive：Terraform

        ```hcl
        provider "alicloud" {
          region = "cn-hangzhou"
        }

        resource "alicloud_oss_bucket" "this" {
          bucket = "audit-archive"

          server_side_encryption_rule {
            sse_algorithm     = "KMS"
            kms_master_key_id = "key-1"
          }
        }

        resource "alicloud_oss_bucket_acl" "this" {
          bucket = alicloud_oss_bucket.this.bucket
          acl    = "private"
        }

        resource "alicloud_oss_bucket_public_access_block" "this" {
          bucket              = alicloud_oss_bucket.this.bucket
          block_public_access = true
        }
        ```

        ## 依次执行的调用

        1. `CreateTrail`：创建跟踪，在调用StartLogging之前处于未开启状态。
        2. `StartLogging`：开启投递；在此之前，跟踪不投递任何事件。 `Name` = `security-audit`
        3. `EnableInsight` IP请求事件：为整个账号开启该类型的Insights事件，不只对这条跟踪生效。 `InsightType` = `IpInsight`
        4. `EnableInsight` 存在风险的API调用事件：为整个账号开启该类型的Insights事件，不只对这条跟踪生效。 `InsightType` = `ApiCallRateInsight`
        5. `PutInsightSelectors`：设置这条跟踪投递的Insights事件类型。 `TrailName` = `security-audit`、`InsightSelectors` = `[{"insightType":"IpInsight"},{"insightType":"ApiCallRateInsight"}]`

        ## 请求JSON

        ```json
        {
          "Name": "security-audit",
          "EventRW": "All",
          "TrailRegion": "All",
          "OssBucketName": "audit-archive",
          "OssKeyPrefix": "trail-logs"
        }
        ```
    "##]].assert_eq(&checked(&draft(), SIMPLIFIED_CHINESE));
}
