using Huiskamer.Foundation.Sheets;

namespace Huiskamer.Foundation.Tests.Sheets;

public sealed class ReadingAheadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(ReadingAhead.AtOnce - 1)]
    [InlineData(ReadingAhead.AtOnce)]
    [InlineData(ReadingAhead.AtOnce + 1)]
    [InlineData(3 * ReadingAhead.AtOnce)]
    public void Every_line_comes_once_and_in_order(int count) =>
        Assert.Equal(Enumerable.Range(0, count), Enumerable.Range(0, count).ReadAhead());

    [Fact]
    public void A_line_that_cannot_be_read_is_told_after_those_before_it()
    {
        var come = 0;

        Assert.Throws<FormatException>(() => Lines().ReadAhead().Count(_ => come++ >= 0));
        Assert.Equal(2 * ReadingAhead.AtOnce, come);

        static IEnumerable<int> Lines() => Enumerable.Range(0, 5 * ReadingAhead.AtOnce)
            .Select(i => i < (2 * ReadingAhead.AtOnce) + 7 ? i : throw new FormatException());
    }

    [Fact]
    public void The_file_is_closed_only_when_nobody_reads_it_any_more()
    {
        var (isReading, isClosed, closedWhileReading) = (false, false, false);

        foreach (var line in Lines().ReadAhead())
        {
            if (line == ReadingAhead.AtOnce + 1)
            {
                break;
            }
        }

        Assert.True(isClosed);
        Assert.False(closedWhileReading);

        IEnumerable<int> Lines()
        {
            using var file = new Closes(() => (isClosed, closedWhileReading) = (true, isReading));

            for (var i = 0; ; i++)
            {
                isReading = true;
                Thread.SpinWait(2000);
                isReading = false;
                yield return i;
            }
        }
    }

    private sealed class Closes(Action close) : IDisposable
    {
        public void Dispose() => close();
    }
}
