using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Huiskamer.Bench;

/// <summary>Remembers the questions that the house asks its database while somebody listens, to ask them again without the house.</summary>
internal sealed class Overheard : DbCommandInterceptor
{
    private List<Question>? _heard;

    /// <summary>The questions about households that were asked during a deed.</summary>
    public async Task<IReadOnlyList<Question>> DuringAsync(Func<Task> deed)
    {
        var heard = _heard = [];
        await deed();
        _heard = null;
        return [.. heard.Where(question => question.Text.Contains("homes_household", StringComparison.Ordinal))];
    }

    /// <summary>Asks questions on a bare connection, and reads every answer to its end.</summary>
    public static async Task AskAsync(DbConnection connection, IEnumerable<Question> questions)
    {
        foreach (var question in questions)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = question.Text;

            foreach (var (name, value) in question.Parameters)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                command.Parameters.Add(parameter);
            }

            await using var rows = await command.ExecuteReaderAsync();

            while (await rows.ReadAsync())
            {
                _ = rows.GetValue(0);
            }
        }
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _heard?.Add(new Question(
            command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value ?? DBNull.Value))]));
        return ValueTask.FromResult(result);
    }
}

/// <summary>A question with its values.</summary>
internal sealed record Question(string Text, params IReadOnlyList<(string Name, object Value)> Parameters);
