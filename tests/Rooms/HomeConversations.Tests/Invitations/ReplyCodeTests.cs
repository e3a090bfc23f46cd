using Huiskamer.HomeConversations.Invitations;

namespace Huiskamer.HomeConversations.Tests.Invitations;

public sealed class ReplyCodeTests
{
    [Fact]
    public void A_code_is_read_back_however_it_is_typed()
    {
        var code = ReplyCode.New();

        Assert.Equal(code, ReplyCode.Read(ReplyCode.Written(code)));
        Assert.Equal(code, ReplyCode.Read(" " + ReplyCode.Written(code).ToLowerInvariant().Replace('-', ' ') + "."));
    }

    [Fact]
    public void One_wrong_sign_is_always_noticed()
    {
        var code = ReplyCode.New();

        for (var place = 0; place < code.Length; place++)
        {
            foreach (var sign in ReplyCode.Signs.Where(sign => sign != code[place]))
            {
                Assert.Null(ReplyCode.Read(code[..place] + sign + code[(place + 1)..]));
            }
        }
    }

    [Fact]
    public void Two_signs_that_changed_places_are_always_noticed()
    {
        var code = ReplyCode.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);

        for (var i = 0; i < code.Length; i++)
        {
            for (var j = i + 1; j < code.Length; j++)
            {
                var signs = code.ToCharArray();
                (signs[i], signs[j]) = (signs[j], signs[i]);

                Assert.True(code[i] == code[j] || ReplyCode.Read(new string(signs)) is null);
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("K7WX")]
    [InlineData("O0I1-O0I1-O0I1")]
    [InlineData("KKKK-KKKK-KKKK-K")]
    public void What_cannot_be_a_code_is_none(string? typed)
    {
        Assert.Null(ReplyCode.Read(typed));
    }

    [Fact]
    public void No_two_of_many_codes_are_the_same()
    {
        var codes = Enumerable.Range(0, 5000).Select(_ => ReplyCode.New()).ToHashSet();

        Assert.Equal(5000, codes.Count);
    }
}
