using Huiskamer.Staff.SignIn;
using Huiskamer.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Huiskamer.Staff.Tests.SignIn;

public sealed class GuessingTests(GuessingTests.HouseThatCounts house) : IClassFixture<GuessingTests.HouseThatCounts>
{
    [Fact]
    public async Task Many_guesses_at_once_are_many_guesses()
    {
        await house.HireAsync("doelwit");
        var guessers = new List<Visitor>();

        for (var number = 0; number < 24; number++)
        {
            guessers.Add(house.Visitor());
            await guessers[number].OpensAsync("/inloggen");
            guessers[number].Fills("Je e-mailadres op het werk", "doelwit@voorbeeld.test");
            guessers[number].Fills("Je wachtwoord", "was het dit niet");
        }

        var before = house.Passwords.Checked;
        await Task.WhenAll(guessers.Select(guesser => guesser.PressesAsync("Inloggen")));
        Assert.InRange(house.Passwords.Checked - before, 1, 6);

        var owner = house.Visitor();
        await owner.SignsInAsync("doelwit@voorbeeld.test", TestHouse.Password);
        Assert.StartsWith("Je hebt het zes keer geprobeerd.", owner.Said);

        house.Clock.Now += TimeSpan.FromMinutes(15);
        await owner.SignsInAsync("doelwit@voorbeeld.test", TestHouse.Password);
        Assert.Equal("/", owner.Path);
    }

    [Fact]
    public async Task Tries_before_the_right_one_are_forgiven()
    {
        await house.HireAsync("slordig");
        var visitor = house.Visitor();

        for (var round = 0; round < 2; round++)
        {
            for (var time = 0; time < 5; time++)
            {
                await visitor.SignsInAsync("slordig@voorbeeld.test", "was het dit niet");
            }

            await visitor.SignsInAsync("slordig@voorbeeld.test", TestHouse.Password);
            Assert.Equal("/", visitor.Path);
        }
    }

    [Fact]
    public async Task Somebody_who_does_not_work_here_costs_as_much_as_somebody_who_does()
    {
        var before = house.Passwords.Made;
        await house.Visitor().SignsInAsync("niemand@voorbeeld.test", "was het dit niet");

        Assert.Equal(before + 1, house.Passwords.Made);
    }

    public sealed class HouseThatCounts : TestHouse
    {
        public Counter Passwords { get; } = new();

        protected override void Change(WebApplicationBuilder builder)
        {
            builder.Services.AddSingleton(Passwords);
            builder.Services.AddScoped<IPasswordHasher<Account>, CountingHasher>();
        }
    }

    /// <summary>How often a password was looked at.</summary>
    public sealed class Counter
    {
        private int _checked;
        private int _made;

        public int Checked => _checked;

        public int Made => _made;

        public void Checks() => Interlocked.Increment(ref _checked);

        public void Makes() => Interlocked.Increment(ref _made);
    }

    private sealed class CountingHasher(Counter counter, IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
    {
        public override string HashPassword(Account user, string password)
        {
            counter.Makes();
            return base.HashPassword(user, password);
        }

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            counter.Checks();
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
