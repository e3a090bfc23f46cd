using Huiskamer.Foundation.Database;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.House.Tests;

public sealed class GlossaryTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Glossary = "docs/woordenlijst.md";

    [Fact]
    public async Task Every_entity_stands_in_the_glossary()
    {
        var known = Repository.TableRows(Glossary)
            .SelectMany(row => row[1].Split('`').Where((_, i) => i % 2 == 1))
            .Select(word => word.Split('.')[^1])
            .ToHashSet();
        var entities = await house.AskAsync(db => Task.FromResult(db.Model.GetEntityTypes().Select(entity => entity.ClrType).ToList()));

        Assert.NotEmpty(entities);
        Wall.Holds(
            entities.Where(entity => !known.Contains(entity.Name)).Select(entity => entity.FullName),
            $"Give it a row in {Glossary}: the Dutch word, the word in code, the room, and what it is.");
    }

    [Fact]
    public void Every_row_says_a_dutch_word_its_word_in_code_and_where_it_lives() =>
        Assert.All(Repository.TableRows(Glossary), row =>
        {
            Assert.Equal(4, row.Length);
            Assert.NotEqual("", row[0]);
            Assert.Contains('`', row[1]);
        });

    [Fact]
    public async Task No_two_rooms_use_one_word_for_two_things()
    {
        var twice = await house.AskAsync((HouseDb db) => Task.FromResult(db.Model.GetEntityTypes()
            .GroupBy(entity => entity.ClrType.Name)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToList()));

        Wall.Holds(twice, "Two rooms use one word: find another word for one of them.");
    }
}
