using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

/// <summary>
/// The words of names come from rows that are there, written by the database itself: looking up each household once more took
/// half the time that writing them takes. A household that goes still takes its words along. Whether a household also has a second
/// word stands in one index.
/// </summary>
[DbContext(typeof(HouseDb)), Migration("202611291700_Homes_WordsWithoutReference")]
internal sealed class WordsWithoutReference : Migration
{
    private const string Words = "homes_name_word";

    protected override void Up(MigrationBuilder house)
    {
        if (house.IsSqlite())
        {
            OnSqlite(house);
        }
        else
        {
            OnPostgres(house);
        }
    }

    private static void OnSqlite(MigrationBuilder house)
    {
        house.Sql($"CREATE TABLE {Words}_before AS SELECT word, household FROM {Words}");
        house.Sql($"DROP TABLE {Words}");
        house.Sql($"CREATE TABLE {Words} (word TEXT NOT NULL, household TEXT NOT NULL, CONSTRAINT pk_{Words} PRIMARY KEY (word, household)) WITHOUT ROWID");
        house.Sql($"INSERT INTO {Words} (word, household) SELECT word, household FROM {Words}_before ORDER BY word, household");
        house.Sql($"DROP TABLE {Words}_before");
        house.CreateIndex($"ix_{Words}_household_word", Words, ["household", "word"]);
        house.Sql($"CREATE TRIGGER homes_household_words_gone AFTER DELETE ON homes_household BEGIN DELETE FROM {Words} WHERE household = old.id; END");
    }

    private static void OnPostgres(MigrationBuilder house)
    {
        house.Sql($"ALTER TABLE {Words} DROP CONSTRAINT fk_{Words}_household");
        house.DropIndex($"ix_{Words}_household", Words);
        house.CreateIndex($"ix_{Words}_household_word", Words, ["household", "word"]);

        // A hundred words say too little of how many share one: there are thousands.
        house.Sql($"ALTER TABLE {Words} ALTER COLUMN word SET STATISTICS 1000");
        house.Sql($"""
            CREATE FUNCTION homes_household_words_gone() RETURNS trigger LANGUAGE plpgsql AS $words$
            BEGIN DELETE FROM {Words} WHERE household = old.id; RETURN NULL; END $words$
            """);
        house.Sql("CREATE TRIGGER homes_household_words_gone AFTER DELETE ON homes_household FOR EACH ROW EXECUTE FUNCTION homes_household_words_gone()");
    }
}
