using System.Data.Common;
using Huiskamer.Foundation.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.TestKit;

/// <summary>
/// A house in which two deeds really meet: a test says at which question to the database one waits for the other, or
/// what somebody else does right after it. In the same order every time, on both databases.
/// </summary>
public sealed class BusyHouse : TestHouse
{
    private readonly Crossing _crossing = new();

    /// <summary>Right after this table was read so many times, somebody else does this; then the first goes on.</summary>
    public void Meanwhile(string table, Func<Task> deed, int times = 1) => _crossing.Meanwhile(table, deed, times);

    /// <summary>Does two deeds at once: each time one has read this table, it waits until the other has read it too.</summary>
    /// <param name="table">The table at which they meet.</param>
    /// <param name="times">How often each of them reads it before it writes.</param>
    /// <param name="one">The one deed.</param>
    /// <param name="other">The other.</param>
    public Task AtOnceAsync(string table, int times, Func<Task> one, Func<Task> other)
    {
        _crossing.Meets(table, times);
        return Task.WhenAll(Task.Run(one), Task.Run(other));
    }

    /// <inheritdoc />
    protected override void Change(WebApplicationBuilder builder) =>
        builder.Services.ConfigureDbContext<HouseDb>(options => options.AddInterceptors(_crossing));

    private sealed class Crossing : DbCommandInterceptor
    {
        /// <summary>Who waits longer than this was left alone: the test says so instead of waiting for ever.</summary>
        private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

        private readonly Lock _lock = new();
        private string? _table;
        private Func<Task>? _deed;
        private TaskCompletionSource? _waits;
        private int _times;

        public void Meanwhile(string table, Func<Task> deed, int times) => (_table, _deed, _times) = (table, deed, times);

        public void Meets(string table, int times) => (_table, _deed, _times) = (table, null, times);

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            if (Next(command.CommandText) is { } next)
            {
                await next().WaitAsync(Long, cancellationToken);
            }

            return result;
        }

        private Func<Task>? Next(string command)
        {
            lock (_lock)
            {
                return _times > 0 && command.StartsWith("SELECT", StringComparison.Ordinal) && command.Contains(_table!, StringComparison.Ordinal)
                    ? _deed is null ? Meet() : Passes(_deed)
                    : null;
            }
        }

        private Func<Task>? Passes(Func<Task> deed) => --_times == 0 ? deed : null;

        private Func<Task>? Meet()
        {
            if (_waits is { } first)
            {
                (_waits, _times) = (null, _times - 1);
                first.SetResult();
                return null;
            }

            var waits = _waits = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return () => waits.Task;
        }
    }
}
