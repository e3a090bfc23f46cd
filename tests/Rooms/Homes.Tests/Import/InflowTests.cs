using System.Text;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Import;
using Huiskamer.TestKit;

namespace Huiskamer.Homes.Tests.Import;

public sealed class InflowTests
{
    [Theory]
    [InlineData("\n\n \tKop;Kop", "Kop;Kop")]
    [InlineData("\uFEFFKop", "Kop")]
    [InlineData("\uFEFF \uFEFF{ }", "{ }")]
    [InlineData("\u00EBKop", "Kop")]
    [InlineData("\u00A0\u00EB", "")]
    [InlineData("", "")]
    public async Task The_first_sign_is_known_whatever_stands_before_it_and_a_table_keeps_that(string text, string start)
    {
        var inflow = await BeginAsync(Encoding.UTF8.GetBytes(text));
        Assert.Equal(start, Encoding.UTF8.GetString(inflow.Start));

        if (start.StartsWith('{'))
        {
            Assert.Equal(ImportRefusals.NoTable, Assert.Throws<Refused>(() => inflow.AsTable()).Refusal);
            Assert.Equal(start, await ReadAsync(inflow.AsMessages()));
        }
        else
        {
            Assert.Equal(text, await ReadAsync(inflow.AsTable()));
        }
    }

    [Fact]
    public async Task A_table_of_another_alphabet_comes_as_ours()
    {
        var text = "Huurdernummer;Aanschrijfnaam\n" + string.Concat(Enumerable.Repeat("Y1;Familie Yıldız\n", 10_000));
        var inflow = await BeginAsync([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);

        Assert.Equal("\uFEFF" + text, await ReadAsync(inflow.AsTable()));
        Assert.Equal(2 + (2 * text.Length), inflow.Bytes);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("Kop;Kop")]
    [InlineData("")]
    public async Task Of_a_file_that_begins_with_endless_spaces_hardly_any_are_in_memory(string text)
    {
        // A full count is a gigabyte.
        using var spaces = new Spaces(LongRun.Count(usual: 64, full: 1024) * 1024L * 1024, Encoding.UTF8.GetBytes(text));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var inflow = await Inflow.BeginAsync(spaces, TestContext.Current.CancellationToken);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.True(allocated < 16 * 1024 * 1024, $"{allocated} bytes were held");
        Assert.Equal(text, Encoding.UTF8.GetString(inflow.Start));
        Assert.Equal(text == "[]" ? ImportRefusals.NoTable : ImportRefusals.BeginsEmpty, Assert.Throws<Refused>(() => inflow.AsTable()).Refusal);
    }

    private static Task<Inflow> BeginAsync(byte[] bytes) => Inflow.BeginAsync(new MemoryStream(bytes), TestContext.Current.CancellationToken);

    private static async Task<string> ReadAsync(Stream stream)
    {
        using var all = new MemoryStream();
        await stream.CopyToAsync(all, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(all.ToArray());
    }

    /// <summary>So many spaces, and then this.</summary>
    private sealed class Spaces(long count, byte[] then) : MemoryStream(then)
    {
        private long _left = count;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_left == 0)
            {
                return base.ReadAsync(buffer, cancellationToken);
            }

            var read = (int)Math.Min(_left, buffer.Length);
            buffer.Span[..read].Fill((byte)' ');
            _left -= read;
            return ValueTask.FromResult(read);
        }
    }
}
