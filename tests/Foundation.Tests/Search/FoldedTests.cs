using Huiskamer.Foundation.Search;

namespace Huiskamer.Foundation.Tests.Search;

public sealed class FoldedTests
{
    [Theory]
    [InlineData("Öztürk", "ozturk")]
    [InlineData("Yılmaz-Łukasz", "yilmaz lukasz")]
    [InlineData("Dr.K.D. Schönfeldstraat", "dr k d schonfeldstraat")]
    [InlineData("  't  Hart ", "t hart")]
    public void Names_are_sought_without_accents(string name, string folded) => Assert.Equal(folded, Folded.Of(name));
}
