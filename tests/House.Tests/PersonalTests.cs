using System.Reflection;
using System.Text.RegularExpressions;
using Huiskamer.Foundation.Facts;
using Huiskamer.Foundation.Privacy;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Huiskamer.House.Tests;

public sealed partial class PersonalTests(TestHouse house) : IClassFixture<TestHouse>
{
    /// <summary>The framework's own user brings these texts; we cannot mark them. All are about a colleague and go with the account.</summary>
    private static readonly string[] OfTheFrameworksUser =
    [
        "Account.UserName", "Account.NormalizedUserName", "Account.Email", "Account.NormalizedEmail",
        "Account.PasswordHash", "Account.SecurityStamp", "Account.ConcurrencyStamp", "Account.PhoneNumber",
    ];

    [Fact]
    public async Task Every_text_in_a_table_says_whether_it_is_about_a_person()
    {
        var unmarked = (await TextsAsync())
            .Where(text => IsPersonal(text) == IsNotPersonal(text))
            .Select(Name)
            .Except(OfTheFrameworksUser);

        Wall.Holds(unmarked, "Mark the property with [Personal(keptFor: \"…\")] when it is about a person, else with [NotPersonal].");
    }

    [Fact]
    public async Task The_list_of_exceptions_holds_nothing_that_is_gone()
    {
        var texts = (await TextsAsync()).Select(Name);

        Wall.Holds(OfTheFrameworksUser.Except(texts), "Take what is gone off the list of exceptions.");
    }

    [Fact]
    public async Task What_is_personal_says_in_dutch_how_long_it_is_kept()
    {
        var kept = (await TextsAsync())
            .Where(IsPersonal)
            .Select(text => (Text: Name(text), text.PropertyInfo!.GetCustomAttribute<PersonalAttribute>()!.KeptFor))
            .Where(text => text.KeptFor.Length < 4);

        Wall.Holds(kept, "Say in Dutch how long it is kept: [Personal(keptFor: \"tot 3 maanden na de terugkoppeling\")].");
    }

    [Fact]
    public void Facts_carry_ids_and_never_the_name_or_words_of_a_person()
    {
        var texts = AllRooms.List.Select(room => room.Assembly).Append(typeof(Fact).Assembly)
            .SelectMany(library => library.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(Fact)))
            .SelectMany(fact => fact.GetProperties().Where(CarriesText))
            .Where(text => OfAPerson().IsMatch(text.Name))
            .Select(text => $"{text.DeclaringType!.Name}.{text.Name}");

        Wall.Holds(texts, "A fact carries ids; who hears it asks a door for the name or the words.");
    }

    private Task<List<IProperty>> TextsAsync() => house.AskAsync(db => Task.FromResult(db.Model.GetEntityTypes()
        .SelectMany(entity => entity.GetFlattenedProperties())
        .Where(property => property.ClrType == typeof(string) || typeof(IEnumerable<string>).IsAssignableFrom(property.ClrType))
        .ToList()));

    private static bool IsPersonal(IProperty text) => text.PropertyInfo?.GetCustomAttribute<PersonalAttribute>() is not null;

    private static bool IsNotPersonal(IProperty text) => text.PropertyInfo?.GetCustomAttribute<NotPersonalAttribute>() is not null;

    private static string Name(IProperty text) => $"{text.DeclaringType.ClrType.Name}.{text.Name}";

    private static bool CarriesText(PropertyInfo property) =>
        property.PropertyType == typeof(string) || typeof(IEnumerable<string>).IsAssignableFrom(property.PropertyType);

    [GeneratedRegex("Name|Mail|Phone|Street|Address|Postcode|Birth|Text|Words|Note|Quote|Remark|Reason|Answer|Who", RegexOptions.IgnoreCase)]
    private static partial Regex OfAPerson();
}
