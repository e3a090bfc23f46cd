using Huiskamer.Foundation.Rules;
using Huiskamer.Staff.Clients;
using Huiskamer.Staff.Door;

namespace Huiskamer.Staff.Tests.Clients;

public sealed class ApiTokenTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_key_is_read_back_as_it_was_written()
    {
        var typed = new TypedToken(Guid.CreateVersion7(), ApiToken.NewSecret());

        Assert.Equal(typed, TypedToken.Read(typed.Written()));
        Assert.True(typed.Opens(ApiToken.PrintOf(typed.Secret)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hk_")]
    [InlineData("koffie en een koekje")]
    [InlineData("hk_0000000000000000000000_000000000000000000000000000000000000000000000")]
    [InlineData("hk_!!!!!!!!!!!!!!!!!!!!!!_0000000000000000000000000000000000000000000")]
    [InlineData("xx_0000000000000000000000_0000000000000000000000000000000000000000000")]
    public void What_is_no_key_is_not_read(string? typed) => Assert.Null(TypedToken.Read(typed));

    [Fact]
    public void Another_secret_opens_nothing_and_a_key_that_is_not_there_opens_nothing_either()
    {
        var typed = new TypedToken(Guid.CreateVersion7(), ApiToken.NewSecret());

        Assert.False(typed.Opens(ApiToken.PrintOf(ApiToken.NewSecret())));
        Assert.False(typed.Opens(null));
        Assert.False(typed.Opens(new string('0', 64)));
    }

    [Fact]
    public void A_key_never_writes_itself_into_a_log() =>
        Assert.Equal("sleutel", $"{new TypedToken(Guid.CreateVersion7(), "geheim")}");

    [Fact]
    public void A_newer_key_lets_the_older_one_go_on_for_a_while_but_never_longer_than_it_would()
    {
        var token = new ApiToken(Guid.CreateVersion7(), default, "geheim", Now, Now.AddDays(3));
        token.EndsBy(Now.AddDays(7));
        Assert.Equal(Now.AddDays(3), token.Until);

        token.EndsBy(Now);
        Assert.False(token.IsGood(Now));
    }

    [Fact]
    public void A_connection_knows_its_rights_and_nothing_beside_them()
    {
        var client = new ApiClient(default, "Telefooncentrale", "belt", [Scope.WriteContacts, Scope.ReadHouseholds, Scope.WriteContacts], default, Now);

        Assert.Equal("huishoudens.lezen contactmomenten.schrijven", client.Scopes);
        Assert.Equal([Scope.ReadHouseholds, Scope.WriteContacts], client.May);
    }

    [Fact]
    public void A_connection_is_withdrawn_once()
    {
        var client = new ApiClient(default, "Telefooncentrale", "belt", [Scope.ReadContacts], default, Now);
        client.Withdraw(Now);

        Assert.Equal(ClientRefusals.Withdrawn, Assert.Throws<Refused>(() => client.Withdraw(Now)).Refusal);
    }

    [Fact]
    public void Every_right_has_a_word_of_its_own()
    {
        var words = Enum.GetValues<Scope>().Select(scope => scope.Word()).ToList();

        Assert.Equal(words.Count, words.Distinct().Count());
        Assert.All(Enum.GetValues<Scope>(), scope => Assert.Equal(scope.Writes() ? "schrijven" : "lezen", scope.Word().Split('.')[1]));
    }
}
