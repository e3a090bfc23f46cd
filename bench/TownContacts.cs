using System.Data.Common;
using Huiskamer.Foundation.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Huiskamer.Bench;

/// <summary>Contact moments written without the house: millions at once, or one.</summary>
internal static class TownContacts
{
    private const string Columns = "id, household, \"on\", kind, department, written_at";

    private static readonly string[] Kinds =
        ["Telephone", "AtTheDoor", "HomeVisit", "Repair", "Repair", "Complaint", "Letter", "Letter", "Message", "AutomaticMessage", "MeterReading", "Invitation"];

    /// <summary>
    /// Ten years of them, most of them of late. With one household in five nobody ever spoke, and half of those never let
    /// themselves be heard in another way either.
    /// </summary>
    public static async Task FillAsync(BenchHouse house, int count)
    {
        await using var bare = await house.BareAsync();
        var households = new List<Guid>();

        await using (var ask = bare.CreateCommand())
        {
            ask.CommandText = "SELECT id FROM homes_household ORDER BY id";
            await using var rows = await ask.ExecuteReaderAsync();

            while (await rows.ReadAsync())
            {
                households.Add(rows.GetGuid(0));
            }
        }

        await (house.Kind switch
        {
            DatabaseKind.Sqlite => InsertAsync((SqliteConnection)bare, Made(households, count)),
            DatabaseKind.Postgres => CopyAsync((NpgsqlConnection)bare, Made(households, count)),
        });
    }

    /// <summary>One contact moment, and the household that remembers it.</summary>
    public static async Task WriteAsync(DbConnection bare, DatabaseKind kind, Guid household, DateOnly on)
    {
        var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        await using var transaction = await bare.BeginTransactionAsync();
        await using var insert = bare.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO homes_contact ({Columns}) VALUES (@id, @household, @on, 'AtTheDoor', 'Wijkbeheer', @now)";
        Add(insert, ("@id", id), ("@household", household), ("@on", on), ("@now", TimeProvider.System.GetUtcNow().UtcDateTime));
        await insert.ExecuteNonQueryAsync();
        await using var update = bare.CreateCommand();
        update.Transaction = transaction;
        update.CommandText = "UPDATE homes_household SET spoken_on = @on, last_talk = @id, heard_on = @on, version = version + 1 WHERE id = @household";
        Add(update, ("@id", id), ("@household", household), ("@on", on));
        await update.ExecuteNonQueryAsync();
        await transaction.CommitAsync();

        void Add(DbCommand command, params (string Name, object Value)[] values)
        {
            foreach (var (name, value) in values)
            {
                command.Parameters.Add(kind switch
                {
                    DatabaseKind.Sqlite => new SqliteParameter(name, value),
                    DatabaseKind.Postgres => new NpgsqlParameter(name, value),
                });
            }
        }
    }

    /// <summary>Writes the day that a question gives for each household, and lets it be as it was.</summary>
    public static async Task WriteAndLeaveAsync(DbConnection bare, string lastOfEach)
    {
        await using var transaction = await bare.BeginTransactionAsync();
        await using var update = bare.CreateCommand();
        (update.Transaction, update.CommandTimeout) = (transaction, 0);
        update.CommandText = $"UPDATE homes_household SET spoken_on = said.last, version = version + 1 FROM ({lastOfEach}) said WHERE said.household = homes_household.id";
        await update.ExecuteNonQueryAsync();
        await transaction.RollbackAsync();
    }

    private static IEnumerable<Made> Made(List<Guid> households, int count)
    {
        var chance = new Random(1947);
        var now = TimeProvider.System.GetUtcNow();

        for (var i = 0; i < count; i++)
        {
            var which = chance.Next(households.Count);
            var first = which % 10 == 0 ? 6 : which % 5 == 0 ? 3 : 0;
            var kind = Kinds[first + chance.Next(Kinds.Length - first)];
            var days = (int)(chance.NextDouble() * chance.NextDouble() * 3650);
            yield return new Made(Guid.CreateVersion7(now.AddMilliseconds(i - count)), households[which], HomesOnPaper.Today.AddDays(-days), kind);
        }
    }

    private static async Task InsertAsync(SqliteConnection connection, IEnumerable<Made> contacts)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO homes_contact ({Columns}) VALUES (@id, @household, @on, @kind, 'Wijkbeheer', '2026-01-01 12:00:00')";
        var values = new[] { "@id", "@household", "@on", "@kind" }.Select(name => insert.Parameters.Add(name, SqliteType.Text)).ToArray();

        foreach (var contact in contacts)
        {
            (values[0].Value, values[1].Value, values[2].Value, values[3].Value) = (contact.Id, contact.Household, contact.On, contact.Kind);
            await insert.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    private static async Task CopyAsync(NpgsqlConnection connection, IEnumerable<Made> contacts)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY homes_contact ({Columns}) FROM STDIN (FORMAT BINARY)");
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;

        foreach (var contact in contacts)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(contact.Id);
            await copy.WriteAsync(contact.Household);
            await copy.WriteAsync(contact.On);
            await copy.WriteAsync(contact.Kind);
            await copy.WriteAsync("Wijkbeheer");
            await copy.WriteAsync(now);
        }

        await copy.CompleteAsync();
    }
}

internal sealed record Made(Guid Id, Guid Household, DateOnly On, string Kind);
