using System.Globalization;
using System.Text;
using Huiskamer.Foundation.Paper;
using Huiskamer.HomeConversations.Door;

namespace Huiskamer.House.Commands;

/// <summary>The folder with the documents of a round; each of them is there whole or not at all.</summary>
internal sealed class RoundDocuments(string folder)
{
    private readonly List<string> _done = [];

    /// <summary>The folder itself.</summary>
    public string Folder => folder;

    /// <summary>What is finished, for whoever stopped half-way.</summary>
    public string WhatStands => _done.Count == 0
        ? $"Er is nog geen document klaar; in {folder} is niets veranderd."
        : $"Dit is klaar en heel, in {folder}: {string.Join(", ", _done)}. Een nieuwe keer begint vooraan en vervangt het.";

    /// <summary>Where a document goes.</summary>
    public string At(string name) => Path.Combine(folder, name);

    /// <summary>A document is finished.</summary>
    public void IsDone(string name) => _done.Add(name);

    /// <summary>The pairs, and the plan with its visits.</summary>
    public async Task SpreadsheetsAsync(IReadOnlyList<RehearsedVisit> visits, CancellationToken cancel)
    {
        await CsvAsync(
            "pairs.csv",
            ["Dag", "Collega", "Collega", "Waarom"],
            visits.Select(v => new[] { Day(v), v.First, v.Second, v.Why }).DistinctBy(row => string.Join('|', row)),
            cancel);
        await CsvAsync(
            "plan.csv",
            ["Dag", "Tijd", "Buurt", "Adres", "Collega", "Collega"],
            visits.Select(v => new[] { Day(v), v.StartsAt.ToString("HH:mm", CultureInfo.InvariantCulture), v.Neighbourhood, v.Street, v.First, v.Second }),
            cancel);
    }

    private async Task CsvAsync(string name, string[] headings, IEnumerable<string[]> rows, CancellationToken cancel)
    {
        var lines = rows.Prepend(headings).Select(row => string.Join(';', row.Select(Cell)) + "\r\n");
        byte[] content = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(lines))];
        await WholeFile.WriteAsync(At(name), content, cancel);
        IsDone(name);
    }

    /// <summary>A cell that a spreadsheet would run gets an apostrophe before it.</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(";\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Day(RehearsedVisit visit) => visit.Day.ToString("d-M-yyyy", CultureInfo.InvariantCulture);
}
