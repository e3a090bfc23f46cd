using Huiskamer.Foundation.Paper;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Foundation.Tests.Paper;

public sealed class PaperShelfTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_paper_lies_ready_for_a_day_and_is_then_forgotten()
    {
        var subject = await ReadyAsync(1);
        house.Clock.Now += PaperShelf.Kept - TimeSpan.FromMinutes(1);
        Assert.Equal([1], await NumbersAsync(subject));

        house.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Empty(await NumbersAsync(subject));
        Assert.Null(await FoundAsync(subject, 1));
        Assert.Equal(1, await KeptAsync(subject));

        await house.InAsync<ClearPaperShelf>(routine => routine.RunAsync(CancellationToken.None));
        Assert.Equal(0, await KeptAsync(subject));
    }

    [Fact]
    public async Task A_new_paper_takes_the_place_of_the_one_before_it()
    {
        var subject = await ReadyAsync(1);
        await PutAsync(subject, 1, [7, 7]);
        await PutAsync(subject, 2, [8]);

        Assert.Equal([1, 2], await NumbersAsync(subject));
        Assert.Equal([7, 7], (await FoundAsync(subject, 1))!);
    }

    [Fact]
    public async Task What_was_made_for_one_thing_is_not_found_for_another()
    {
        await ReadyAsync(1);

        Assert.Empty(await NumbersAsync(Guid.CreateVersion7()));
    }

    private async Task<Guid> ReadyAsync(int number)
    {
        var subject = Guid.CreateVersion7();
        await PutAsync(subject, number, [1, 2, 3]);
        return subject;
    }

    private Task PutAsync(Guid subject, int number, byte[] pdf) =>
        house.InAsync<PaperShelf>(shelf => shelf.PutAsync(subject, number, pdf, CancellationToken.None));

    private Task<IReadOnlyList<int>> NumbersAsync(Guid subject) =>
        house.AskAsync<PaperShelf, IReadOnlyList<int>>(shelf => shelf.NumbersAsync(subject, CancellationToken.None));

    private Task<byte[]?> FoundAsync(Guid subject, int number) =>
        house.AskAsync<PaperShelf, byte[]?>(shelf => shelf.FindAsync(subject, number, CancellationToken.None));

    private Task<int> KeptAsync(Guid subject) =>
        house.AskAsync(db => db.Set<PrintedPaper>().CountAsync(paper => paper.Subject == subject));
}
