using System.Globalization;
using System.Security.Cryptography;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Paper;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Rounds;

namespace Huiskamer.HomeConversations.Invitations;

/// <summary><c>draw</c>: draws households for a round.</summary>
internal sealed class DrawCommand(HouseDb db, Lottery lottery) : ICommand
{
    public string Name => "draw";

    public string Help => "RONDE [--size N] [--seed N] [--weighted | --random]   loot huishoudens voor een ronde";

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        if (!TryNumber(line, "size", out var size) || !TryNumber(line, "seed", out var seed))
        {
            line.Complain("Een aantal en een begingetal zijn hele getallen, zoals: draw buurt --size 120 --seed 2027");
            return 2;
        }

        if (await db.AskedRoundAsync(line, cancel) is not { } round)
        {
            return 2;
        }

        var harvest = await db.HarvestAsync(round.Id, cancel);
        var wish = new DrawWish(
            seed ?? RandomNumberGenerator.GetInt32(1, int.MaxValue),
            line.Has("random") ? DrawManner.SameChance : DrawManner.LongestNotSpoken,
            size ?? Math.Max(1, (round.Talks - harvest.Yes) * 3));
        var draw = await lottery.DrawAsync(round, wish, ReplyCode.New, cancel);

        line.Say($"{InWords.Count(draw.Size, "huishouden", "huishoudens")} geloot voor ‘{round.Question}’, met begingetal {draw.Seed}.");
        return 0;
    }

    private static bool TryNumber(CommandLine line, string option, out int? number)
    {
        number = int.TryParse(line.Option(option), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;
        return number is not null || !line.Has(option);
    }
}

/// <summary><c>letters</c>: makes the letters of a round that are not made yet, and puts all of them in files.</summary>
internal sealed class LettersCommand(HouseDb db, LetterRoom letters, PaperDesk desk) : ICommand
{
    public string Name => "letters";

    public string Help => "RONDE --out BESTAND.pdf   maakt de brieven van een ronde; meer dan 2.000 worden meer bestanden";

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        if (line.Option("out") is not { Length: > 0 } file || Path.GetDirectoryName(Path.GetFullPath(file)) is not { } folder)
        {
            line.Complain("Zeg waar de brieven moeten komen, zoals: letters buurt --out brieven.pdf");
            return 2;
        }

        if (await db.AskedRoundAsync(line, cancel) is not { } round)
        {
            return 2;
        }

        if ((await db.HarvestAsync(round.Id, cancel)) is { WithoutLetter: > 0 } or { Drawn: 0 })
        {
            line.Say($"{InWords.Count(await letters.PrintAsync(round, cancel), "brief", "brieven")} gemaakt.");
        }

        Directory.CreateDirectory(folder);
        var all = (await db.HarvestAsync(round.Id, cancel)).Printed;
        var perFile = desk.MakesPdf ? LetterRoom.PerPdf : LetterRoom.PerFile;
        var files = LetterRoom.Files(all, perFile);

        for (var number = 1; number <= files; number++)
        {
            var before = LetterRoom.Span(number, all, perFile).First - 1;
            var name = Path.GetFileNameWithoutExtension(file) + (files == 1 ? "" : $"-{number}");
            var pile = await letters.FileAsync(round, number, cancel, perFile);
            line.Say(await desk.PutAsync(
                folder, name, LetterRoom.View, pile with { Written = letter => line.Progress("Brieven", before + letter, all) }, cancel));
        }

        if (!desk.MakesPdf)
        {
            line.Complain("Er is hier geen Chromium om PDF te maken. Open de bladzijde in een browser en druk haar af.");
        }

        return 0;
    }
}
