//! Where the boxes of the picture stand and what joins them. Across in hundredths of its width, down in tenths of its letters' height, so
//! that it grows with them. Pure.

/// Two lines of text in a frame.
const BOX: u32 = 36;
/// What a third line adds.
const LINE: u32 = 14;
const GAP: u32 = 12;

/// The picture in this window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Account, trail, and each end.
    pub frames: Vec<Frame>,
    pub lines: Vec<Line>,
    pub height: u32,
}

/// A box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    pub x: u32,
    pub y: u32,
    pub width: u32,
    pub height: u32,
}

/// A line from one point to another; those that lead to a box end in an arrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    pub from: (u32, u32),
    pub to: (u32, u32),
    pub is_arrow: bool,
}

impl Shape {
    /// So many ends, at least one, of two lines or of three; side by side or, in a narrow window, below each other.
    #[must_use]
    pub fn of(ends: usize, has_third_line: bool, is_narrow: bool) -> Shape {
        let tall = if has_third_line { BOX + LINE } else { BOX };
        if is_narrow { Shape::below(ends, tall) } else { Shape::beside(ends, tall) }
    }

    /// Account above trail, and the ends in rows of their own on the right: one beside the trail, two beside both.
    fn beside(ends: usize, tall: u32) -> Shape {
        let step = GAP + if ends == 1 { BOX } else { tall };
        let first = if ends == 1 { BOX / 2 } else { tall / 2 };
        let trail_middle = first + step;
        let start = if ends == 1 { trail_middle } else { first };
        let middles: Vec<u32> = (0..).step_by(step as usize).map(|offset| start + offset).take(ends).collect();
        let left = |middle: u32| Frame { x: 0, y: middle - BOX / 2, width: 45, height: BOX };
        let right = |middle: &u32| Frame { x: 52, y: middle - tall / 2, width: 48, height: tall };
        let (account, trail) = (left(first), left(trail_middle));
        let mut lines = vec![
            Line { from: (22, account.bottom()), to: (22, trail.y), is_arrow: true },
            Line { from: (45, trail_middle), to: (48, trail_middle), is_arrow: false },
        ];
        lines.extend(rail(48, 52, trail_middle.min(start), &middles));
        let frames: Vec<Frame> = [account, trail].into_iter().chain(middles.iter().map(right)).collect();
        Shape::with(frames, lines)
    }

    /// One rail on the left: it leaves each box and passes the ends.
    fn below(ends: usize, tall: u32) -> Shape {
        let row = |y: u32| Frame { x: 0, y, width: 100, height: BOX };
        let (account, trail) = (row(0), row(BOX + GAP));
        let end = |index: u32| Frame { x: 9, y: trail.bottom() + GAP + index * (tall + GAP), width: 91, height: tall };
        let middles: Vec<u32> = (0..).map(|index| end(index).y + tall / 2).take(ends).collect();
        let mut lines = vec![Line { from: (4, account.bottom()), to: (4, trail.y), is_arrow: true }];
        lines.extend(rail(4, 9, trail.bottom(), &middles));
        Shape::with([account, trail].into_iter().chain((0..).map(end).take(ends)).collect(), lines)
    }

    fn with(frames: Vec<Frame>, lines: Vec<Line>) -> Shape {
        let height = frames.iter().map(|frame| frame.bottom()).fold(0, u32::max);
        Shape { frames, lines, height }
    }
}

impl Frame {
    fn bottom(self) -> u32 {
        self.y + self.height
    }
}

/// Down at `x` from `top` to the last middle, and from there to each of them.
fn rail(x: u32, to: u32, top: u32, middles: &[u32]) -> Vec<Line> {
    let last = middles.last().copied().unwrap_or(top);
    let down = (last > top).then_some(Line { from: (x, top), to: (x, last), is_arrow: false });
    let arrow = |middle: &u32| Line { from: (x, *middle), to: (to, *middle), is_arrow: true };
    down.into_iter().chain(middles.iter().map(arrow)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_never_touch_and_arrows_end_at_boxes() {
        for (ends, has_third_line, is_narrow) in (1..=3)
            .flat_map(|ends| [(ends, false), (ends, true)])
            .flat_map(|(ends, third)| [(ends, third, false), (ends, third, true)])
        {
            let shape = Shape::of(ends, has_third_line, is_narrow);
            let case = format!("{ends} ends, third line {has_third_line}, narrow {is_narrow}: {shape:?}");
            let boxes = &shape.frames;
            assert_eq!(boxes.len(), ends + 2, "{case}");
            for (index, one) in boxes.iter().enumerate() {
                assert!(one.x + one.width <= 100 && one.bottom() <= shape.height, "{case}");
                for other in boxes.iter().skip(index + 1) {
                    let is_beside = one.x + one.width < other.x || other.x + other.width < one.x;
                    let is_apart = one.bottom() < other.y || other.bottom() < one.y;
                    assert!(is_beside || is_apart, "{case}");
                }
            }
            // The trail and each end is reached by one arrow.
            let reached = |frame: &&Frame| {
                let at = |line: &&Line| {
                    let ((x, y), Frame { width, height, .. }) = (line.to, **frame);
                    line.is_arrow
                        && (frame.x..=frame.x + width).contains(&x)
                        && (frame.y..=frame.y + height).contains(&y)
                };
                shape.lines.iter().filter(at).count() == 1
            };
            assert_eq!(boxes.iter().filter(reached).count(), ends + 1, "{case}");
        }
    }

    #[test]
    fn one_end_stands_beside_the_trail() {
        for has_third_line in [false, true] {
            let shape = Shape::of(1, has_third_line, false);
            let middle = |frame: &Frame| frame.y + frame.height / 2;
            assert_eq!(shape.frames[1..].iter().map(middle).collect::<Vec<_>>(), vec![middle(&shape.frames[1]); 2]);
        }
    }
}
