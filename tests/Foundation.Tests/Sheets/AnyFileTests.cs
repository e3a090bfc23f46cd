using System.Text;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Sheets;
using Huiskamer.TestKit;

namespace Huiskamer.Foundation.Tests.Sheets;

public sealed class AnyFileTests
{
    private const int Seed = 1901;

    private static readonly SheetColumn[] Columns = [new("Straat"), new("Nummer"), new("Sinds", IsRequired: false)];
    private static readonly byte[] Good = Encoding.UTF8.GetBytes("Straat;Nummer;Sinds\r\nCafélaan;12;1-2-2020\r\n\"De \"\"Wieken\"\"\";7;\r\n");

    /// <summary>Files that were damaged at random, from one seed: the nth file is always the same.</summary>
    [Fact]
    public void A_damaged_file_is_read_or_refused_and_never_a_riddle()
    {
        var chance = new Random(Seed);
        var read = 0;
        var refused = 0;

        for (var number = 0; number < LongRun.Count(usual: 2_000, full: 500_000); number++)
        {
            var file = Damage.Blows(Good, chance);

            try
            {
                var sheet = SheetFile.Open(file, Columns);
                read += sheet.Rows().Count(row => (row.Required("Straat"), row.Number("Nummer"), row.Day("Sinds")) is not (null, null, null));
                Assert.All(sheet.Errors, error => Assert.True(error.Line >= 1 && error.Text.Length > 0, $"File {number} of seed {Seed}: {error}"));
            }
            catch (Refused because)
            {
                refused++;
                Assert.StartsWith("sheet.", because.Refusal.Code, StringComparison.Ordinal);
            }
            catch (Exception riddle) when (riddle is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"File {number} of seed {Seed} ({Convert.ToHexString(file)}): {riddle}");
            }
        }

        Assert.True(read > 0 && refused > 0, "Damage of one kind only tries nothing.");
    }
}
