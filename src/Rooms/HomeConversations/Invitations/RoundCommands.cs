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

    public string Help => "Loot huishoudens die voor een ronde worden uitgenodigd.";

    public CommandForm Form => new(
        "RONDE",
        new CommandOption("size", "AANTAL", "hoeveel huishoudens; anders drie voor elk gesprek dat nog nodig is"),
        new CommandOption("seed", "GETAL", "begingetal: hetzelfde getal geeft dezelfde loting"),
        CommandOption.Flag("weighted", "wie het langst niet gesproken is, maakt meer kans (dit geldt vanzelf)"),
        CommandOption.Flag("random", "iedereen maakt evenveel kans"))
    {
        More = [AskedRounds.Help],
    };

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        if (!TryNumber(line, "size", out var size) || !TryNumber(line, "seed", out var seed))
        {
            line.Complain("Een aantal en een begingetal zijn hele getallen, zoals: bin/huiskamer draw buurt --size 120 --seed 2027");
            return 2;
        }

        if (line.Has("weighted") && line.Has("random"))
        {
            line.Complain("Kies een van de twee: --weighted of --random.");
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

    public string Help => "Maakt de uitnodigingsbrieven van een ronde.";

    public CommandForm Form => new("RONDE", new CommandOption("out", "BESTAND.pdf", "waar de brieven komen; meer dan 2.000 worden meer bestanden") { IsNeeded = true })
    {
        More = [AskedRounds.Help],
    };

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        if (line.Option("out") is not { } file)
        {
            line.Complain("Zeg waar de brieven moeten komen, zoals: bin/huiskamer letters buurt --out brieven.pdf");
            return 2;
        }

        if (await db.AskedRoundAsync(line, cancel) is not { } round || !line.MayWrite(file))
        {
            return 2;
        }

        if ((await db.HarvestAsync(round.Id, cancel)) is { WithoutLetter: > 0 } or { Drawn: 0 })
        {
            line.Say($"{InWords.Count(await letters.PrintAsync(round, cancel), "brief", "brieven")} gemaakt.");
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
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
            line.Complain(PaperDesk.NoPress);
        }

        return 0;
    }
}
