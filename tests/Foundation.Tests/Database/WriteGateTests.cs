using Huiskamer.Foundation.Database;

namespace Huiskamer.Foundation.Tests.Database;

public sealed class WriteGateTests
{
    [Fact]
    public async Task On_one_file_writers_go_one_by_one_in_the_order_they_came()
    {
        using var gate = new WriteGate(DatabaseKind.Sqlite, "");
        var first = await gate.EnterAsync(CancellationToken.None);
        var second = gate.EnterAsync(CancellationToken.None).AsTask();
        var third = gate.EnterAsync(CancellationToken.None).AsTask();

        Assert.False(second.IsCompleted);
        first!.Dispose();
        var turn = await second;
        Assert.False(third.IsCompleted);
        turn!.Dispose();
        (await third)!.Dispose();
    }

    [Fact]
    public async Task Who_leaves_the_queue_takes_no_turn()
    {
        using var gate = new WriteGate(DatabaseKind.Sqlite, "");
        using var away = new CancellationTokenSource();
        var first = await gate.EnterAsync(CancellationToken.None);
        var second = gate.EnterAsync(away.Token).AsTask();
        await away.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first!.Dispose();

        (await gate.EnterAsync(CancellationToken.None))!.Dispose();
    }

    [Fact]
    public async Task Who_closes_lets_the_writer_finish()
    {
        var gate = new WriteGate(DatabaseKind.Sqlite, "");
        var turn = await gate.EnterAsync(CancellationToken.None);
        var closing = Task.Run(gate.Dispose);
        Assert.NotSame(closing, await Task.WhenAny(closing, Task.Delay(100)));

        turn!.Dispose();
        await closing;
    }

    [Fact]
    public async Task On_a_server_the_gate_stands_open()
    {
        using var gate = new WriteGate(DatabaseKind.Postgres, "");

        Assert.Null(await gate.EnterAsync(CancellationToken.None));
        Assert.Null(await gate.EnterAsync(CancellationToken.None));
    }
}
