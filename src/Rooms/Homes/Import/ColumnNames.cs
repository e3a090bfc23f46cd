using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Sheets;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Import;

/// <summary>Which heading of a file each of our columns has: our own name, what was chosen before, or a guess.</summary>
internal sealed class ColumnNames(HouseDb db, Ids ids)
{
    private const int LongestHeading = 200;

    /// <summary>What can be said without asking: our own names and those of before. A heading that is not in the file is none.</summary>
    internal async Task<Dictionary<string, string>> KnownAsync(
        ImportKind kind, IReadOnlyCollection<SheetHeading> headings, CancellationToken cancel)
    {
        var before = await db.ColumnNames.AsNoTracking()
            .Where(name => name.Kind == kind)
            .ToDictionaryAsync(name => name.Column, name => name.Heading, cancel);
        var names = new Dictionary<string, string>();

        foreach (var column in kind.Columns())
        {
            // What somebody chose goes before what happens to be called the same.
            names[column.Name] = Find(headings, before.GetValueOrDefault(column.Name, "")) ?? Find(headings, column.Name) ?? "";
        }

        return WithoutTwins(names);
    }

    /// <summary>The same, and a guess by how such a column is usually called where nothing is known.</summary>
    internal static Dictionary<string, string> Guessed(
        ImportKind kind, IReadOnlyCollection<SheetHeading> headings, IReadOnlyDictionary<string, string> known)
    {
        var names = kind.Columns().ToDictionary(column => column.Name, column => known.GetValueOrDefault(column.Name, ""));
        var left = headings.Select(heading => heading.Name).Except(names.Values, StringComparer.OrdinalIgnoreCase).ToList();

        foreach (var column in kind.Columns().Where(column => names[column.Name].Length == 0))
        {
            if (left.Find(heading => ColumnGuesses.IsLike(column.Name, heading)) is { } guess)
            {
                names[column.Name] = guess;
                left.Remove(guess);
            }
        }

        return names;
    }

    /// <summary>Why a file cannot be read with these names.</summary>
    internal static Refusal? WhyNot(ImportKind kind, IReadOnlyDictionary<string, string> names)
    {
        var missing = kind.Columns()
            .Where(column => column.IsRequired && names.GetValueOrDefault(column.Name, "").Length == 0)
            .Select(column => column.Name)
            .ToList();
        var twice = names.Values.Where(heading => heading.Length > 0).GroupBy(heading => heading, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1);

        return (missing, twice) switch
        {
            ({ Count: > 0 }, _) => ImportRefusals.NamesMissing(missing),
            (_, not null) => ImportRefusals.NamedTwice(twice.Key),
            _ => null,
        };
    }

    /// <summary>Remembers what was chosen, for the next file of this kind. The caller saves.</summary>
    internal async Task RemembersAsync(ImportKind kind, IReadOnlyDictionary<string, string> names, CancellationToken cancel)
    {
        var before = await db.ColumnNames.Where(name => name.Kind == kind).ToDictionaryAsync(name => name.Column, cancel);

        foreach (var column in kind.Columns())
        {
            var heading = names.GetValueOrDefault(column.Name, "");
            var known = before.GetValueOrDefault(column.Name);
            var isOurs = string.Equals(heading, column.Name, StringComparison.OrdinalIgnoreCase);

            if (isOurs && known is not null)
            {
                db.ColumnNames.Remove(known);
            }
            else if (!isOurs && heading.Length is > 0 and <= LongestHeading)
            {
                Remembers(kind, column.Name, heading, known);
            }
        }
    }

    private void Remembers(ImportKind kind, string column, string heading, ColumnName? known)
    {
        if (known is null)
        {
            db.ColumnNames.Add(new ColumnName(ids.Next<ColumnNameId>(), kind, column, heading));
        }
        else
        {
            known.IsCalled(heading);
        }
    }

    private static string? Find(IEnumerable<SheetHeading> headings, string name) => name.Length == 0
        ? null
        : headings.FirstOrDefault(heading => string.Equals(heading.Name, name, StringComparison.OrdinalIgnoreCase))?.Name;

    /// <summary>A heading that was chosen for one column is not also another that happens to be called so.</summary>
    private static Dictionary<string, string> WithoutTwins(Dictionary<string, string> names)
    {
        foreach (var (column, heading) in names.ToList())
        {
            var isOwn = string.Equals(column, heading, StringComparison.OrdinalIgnoreCase);

            if (isOwn && names.Any(other => other.Key != column && string.Equals(other.Value, heading, StringComparison.OrdinalIgnoreCase)))
            {
                names[column] = "";
            }
        }

        return names;
    }
}
