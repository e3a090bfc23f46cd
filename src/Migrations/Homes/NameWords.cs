using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Search;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

/// <summary>
/// Names are found by each of their words, as written and as they sound. The database keeps the words beside the names by
/// itself, so that no way of writing a name can forget them.
/// </summary>
[DbContext(typeof(HouseDb)), Migration("202611230125_Homes_NameWords")]
internal sealed class NameWords : Migration
{
    private const string Words = "homes_name_word";

    /// <summary>A table with names: the column as it is sought, the column as it sounds, and whose household it is.</summary>
    private static readonly (string Table, string Name, string Sounds, string Household)[] Named =
    [
        ("homes_household", "addressee_to_find", "addressee_sounds", "id"),
        ("homes_resident", "name_to_find", "name_sounds", "household"),
    ];

    protected override void Up(MigrationBuilder house)
    {
        house.AddColumn<string>("addressee_sounds", "homes_household", maxLength: 200, nullable: false, defaultValue: "");
        house.AddColumn<string>("name_sounds", "homes_resident", maxLength: 200, nullable: false, defaultValue: "");
        house.CreateTable(
            Words,
            word => new
            {
                word = word.Column<string>(maxLength: 200),
                of = word.Column<Guid>(),
                household = word.Column<Guid>(),
            },
            constraints: word =>
            {
                word.PrimaryKey("pk_homes_name_word", w => new { w.word, w.of });
                word.ForeignKey("fk_homes_name_word_household", w => w.household, "homes_household", "id", onDelete: ReferentialAction.Cascade);
            });
        house.CreateIndex("ix_homes_name_word_of", Words, "of");
        house.CreateIndex("ix_homes_name_word_household", Words, "household");

        house.CreateIndex("ix_homes_dwelling_street_to_find_house_number", "homes_dwelling", ["street_to_find", "house_number"]);
        house.CreateIndex("ix_homes_dwelling_postcode_house_number", "homes_dwelling", ["postcode", "house_number"]);

        if (!house.IsSqlite())
        {
            house.Sql("ALTER TABLE homes_dwelling ALTER COLUMN street_to_find TYPE varchar(100) COLLATE \"C\"");
        }

        foreach (var (table, name, sounds, household) in Named)
        {
            if (house.IsSqlite())
            {
                OnSqlite(house, table, name, sounds, household);
            }
            else
            {
                OnPostgres(house, table, name, sounds, household);
            }
        }
    }

    /// <summary>What is sought holds small letters, figures and single spaces: it becomes a list by putting quotes around it.</summary>
    private static void OnSqlite(MigrationBuilder house, string table, string name, string sounds, string household)
    {
        var fill = $"""
            INSERT OR IGNORE INTO {Words} (word, "of", household)
            SELECT value, new.id, new.{household} FROM json_each('["' || replace(new.{name}, ' ', '","') || '"]') WHERE value <> ''
            UNION ALL
            SELECT '~' || value, new.id, new.{household} FROM json_each('["' || replace(new.{sounds}, ' ', '","') || '"]') WHERE value <> '';
            """;
        var empty = $"DELETE FROM {Words} WHERE \"of\" = old.id;";
        house.Sql($"CREATE TRIGGER {table}_words_new AFTER INSERT ON {table} BEGIN {fill} END");
        house.Sql($"CREATE TRIGGER {table}_words_change AFTER UPDATE OF {name}, {sounds}, {household} ON {table} BEGIN {empty} {fill} END");
        house.Sql($"CREATE TRIGGER {table}_words_gone AFTER DELETE ON {table} BEGIN {empty} END");
        house.Sql($"UPDATE {table} SET {name} = {name}");
    }

    /// <summary>A statement that writes a hundred thousand names does their words at once. Words are compared sign by sign, as on SQLite.</summary>
    private static void OnPostgres(MigrationBuilder house, string table, string name, string sounds, string household)
    {
        house.Sql($"ALTER TABLE {Words} ALTER COLUMN word TYPE varchar(200) COLLATE \"C\"");
        house.Sql(Function($"{table}_words_new", Fill(name, sounds, household, "becomes")));
        house.Sql(Function($"{table}_words_again", $"""
            DELETE FROM {Words} w WHERE w."of" = old.id;
            IF TG_OP = 'UPDATE' THEN {Fill(name, sounds, household, "(SELECT new.*) one")} END IF;
            """));
        house.Sql($"CREATE TRIGGER {table}_words_new AFTER INSERT ON {table} REFERENCING NEW TABLE AS becomes FOR EACH STATEMENT EXECUTE FUNCTION {table}_words_new()");
        house.Sql($"CREATE TRIGGER {table}_words_again AFTER UPDATE OF {name}, {sounds}, {household} OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_words_again()");
        house.Sql($"UPDATE {table} SET {name} = {name}");
    }

    private static string Fill(string name, string sounds, string household, string rows) => $"""
        INSERT INTO {Words} (word, "of", household)
        SELECT word, id, {household} FROM {rows}, regexp_split_to_table({name}, ' ') word WHERE word <> ''
        UNION
        SELECT '~' || word, id, {household} FROM {rows}, regexp_split_to_table({sounds}, ' ') word WHERE word <> ''
        ON CONFLICT DO NOTHING;
        """;

    private static string Function(string name, string body) =>
        $"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $words$ BEGIN {body} RETURN NULL; END $words$";
}
