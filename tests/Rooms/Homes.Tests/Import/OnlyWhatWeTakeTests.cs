using System.Text;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Import;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Homes.Tests.Import;

/// <summary>Of a file that waits for somebody nothing is kept that we do not take: not in the database, and not in its file.</summary>
public sealed class OnlyWhatWeTakeTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Secret = "999999990";

    private const string Remark = "OPMERKING-OVER-IEMAND";

    private const string ToChooseFrom = "LOSSE-OPMERKING";

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task What_stands_under_headings_we_do_not_take_is_never_kept(string ending)
    {
        await HandsInAsync(ending, $"Huurdernummer;BSN;Aanschrijfnaam;Memo;\nW{ending};{Secret};Familie {ending};{Remark};{Remark}\n");
        await IsKeptAsync($"Familie {ending}", Secret, Remark);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task While_columns_are_named_what_is_not_ours_to_know_is_not_kept_and_afterwards_only_what_was_named(string ending)
    {
        var visitor = await HandsInAsync(ending, $"Nr van {ending};Burgerservicenr.;Heet {ending};Memo\nX{ending};{Secret};Familie X{ending};{ToChooseFrom}\n");
        Assert.Equal("Welke kolom is wat?", visitor.Heading);
        Assert.Contains(ToChooseFrom, visitor.Text);
        await IsKeptAsync($"Familie X{ending}", Secret);

        visitor.Fills("Huurdernummer", $"Nr van {ending}");
        visitor.Fills("Aanschrijfnaam", $"Heet {ending}");
        await visitor.PressesAsync("Bestand bekijken");
        Assert.Contains("1 nieuw.", visitor.Text);
        await IsKeptAsync($"Familie X{ending}", Secret);
        Assert.DoesNotContain(ToChooseFrom, await house.AskAsync(AllThatIsKept.InAsync), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task An_error_stands_on_the_line_that_it_has_in_the_file_somebody_holds(string ending)
    {
        var visitor = await HandsInAsync(ending, $"BSN;Huurdernummer;Aanschrijfnaam;Memo\n1;L{ending};Familie L;\n;;;\n2;;;alleen een opmerking\n3;M{ending};=1+1;\n");
        Assert.Equal(
            ["Regel 4 Huurdernummer", "Regel 4 Aanschrijfnaam", "Regel 5 Aanschrijfnaam"],
            visitor.Page.QuerySelectorAll("[aria-label='Wat er niet klopt'] tbody tr").Select(row => $"{row.Children[0].TextContent} {row.Children[1].TextContent}").Distinct());
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task On_the_command_line_nothing_else_is_kept_for_a_moment_either(string ending)
    {
        var text = $"Nr {ending};Heet {ending};BSN;Memo\nC{ending};Familie C{ending};{Secret};{ToChooseFrom}-C\n";
        var saved = await SavedByCommandAsync(ending, text, "--kolom", $"Huurdernummer=Nr {ending}", "--kolom", $"Aanschrijfnaam=Heet {ending}", "--alleen-kijken");

        Assert.Contains(saved, kept => kept.Contains($"Familie C{ending}", StringComparison.Ordinal));
        Assert.All(saved, kept => Assert.DoesNotContain(Secret, kept, StringComparison.Ordinal));
        Assert.All(saved, kept => Assert.DoesNotContain($"{ToChooseFrom}-C", kept, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--kolom", "Huurdernummer=Staat er niet")]
    [InlineData("--kolom", "Wat dan ook")]
    [InlineData("--alleen-kijken")]
    public async Task On_the_command_line_a_file_of_which_the_columns_are_not_named_is_not_kept_at_all(params string[] words) =>
        Assert.Empty(await SavedByCommandAsync("csv", $"Kolom een;Kolom twee\nD1;{ToChooseFrom}-D\n", words));

    /// <summary>What stands in files at each moment that a command saves, as a kill would leave it.</summary>
    private Task<List<string>> SavedByCommandAsync(string ending, string text, params string[] words) => house.AskAsync<IServiceProvider, List<string>>(async services =>
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.{ending}");
        var saved = new List<string>();
        var db = services.GetRequiredService<HouseDb>();
        var import = services.GetServices<ICommand>().Single(command => command.Name == "import");
        db.SavedChanges += (_, _) => saved.AddRange(db.ChangeTracker.Entries<ImportFile>().Where(file => file.Entity.Content is not null).Select(file => Unpacked(file.Entity)));

        try
        {
            await File.WriteAllBytesAsync(path, Bytes(ending, text), TestContext.Current.CancellationToken);
            using var said = new StringWriter();
            await import.RunAsync(new CommandLine(import, ["huishoudens", path, .. words], said, said), default);
            Assert.DoesNotContain($"{ToChooseFrom}-", said.ToString(), StringComparison.Ordinal);
            return saved;
        }
        finally
        {
            File.Delete(path);
        }
    });

    private static string Unpacked(ImportFile file)
    {
        using var text = new StreamReader(file.Source.Open());
        return text.ReadToEnd();
    }

    private static byte[] Bytes(string ending, string text) => ending == "csv" ? Encoding.UTF8.GetBytes(text) : Workbook.OfCsv(text.TrimEnd()).File();

    private async Task<Visitor> HandsInAsync(string ending, string text)
    {
        var visitor = await house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync("/woningen/inlezen");
        visitor.Ticks("Huishoudens");
        visitor.Brings("Welk bestand?", $"uit-een-ander-systeem.{ending}", Bytes(ending, text));
        await visitor.PressesAsync("Bestand bekijken");
        return visitor;
    }

    private async Task IsKeptAsync(string kept, params string[] never)
    {
        var all = await house.AskAsync(AllThatIsKept.InAsync);
        Assert.Contains(kept, all, StringComparison.Ordinal);
        Assert.All(never, secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));

        if (TestDatabase.Kind is DatabaseKind.Sqlite)
        {
            var file = house.Settings.Connection.Split('=', ';')[1];
            var bytes = await AllThatIsKept.ReadAsync(file) + (File.Exists(file + "-wal") ? await AllThatIsKept.ReadAsync(file + "-wal") : "");
            Assert.All(never, secret => Assert.DoesNotContain(secret, bytes, StringComparison.Ordinal));
        }
    }
}
