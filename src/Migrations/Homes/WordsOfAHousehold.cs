using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Search;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

/// <summary>
/// The words of names are kept for each household instead of each name: a family of four with one surname keeps it once. The
/// database still does so by itself, and only when a name or its household really changes.
/// </summary>
[DbContext(typeof(HouseDb)), Migration("202611240100_Homes_WordsOfAHousehold")]
internal sealed class WordsOfAHousehold : Migration
{
    private const string Words = "homes_name_word";

    private static readonly string[] Names = ["homes_household", "homes_resident"];

    protected override void Up(MigrationBuilder house)
    {
        // Whoever reads in a file puts a row here, and writes the words of all new names at the end, in their order.
        house.CreateTable("search_words_later", later => new { since = later.Column<Guid>() });

        if (house.IsSqlite())
        {
            OnSqlite(house);
        }
        else
        {
            OnPostgres(house);
        }
    }

    /// <summary>What is sought holds small letters, figures and single spaces: it becomes a list by putting quotes around it.</summary>
    private static void OnSqlite(MigrationBuilder house)
    {
        foreach (var trigger in Names.SelectMany(table => new[] { $"{table}_words_new", $"{table}_words_change", $"{table}_words_gone" }))
        {
            house.Sql($"DROP TRIGGER {trigger}");
        }

        house.Sql($"DROP TABLE {Words}");

        // The key is the table: nothing else is looked for.
        house.Sql($"""
            CREATE TABLE {Words} (
                word TEXT NOT NULL,
                household TEXT NOT NULL REFERENCES homes_household (id) ON DELETE CASCADE,
                CONSTRAINT pk_{Words} PRIMARY KEY (word, household)) WITHOUT ROWID
            """);
        house.CreateIndex($"ix_{Words}_household", Words, "household");

        const string now = "WHEN NOT EXISTS (SELECT 1 FROM search_words_later)";
        Trigger("homes_household_words_new", "INSERT ON homes_household", Fill("homes_household", "t.id = new.id"), now);
        Trigger("homes_resident_words_new", "INSERT ON homes_resident", Fill("homes_resident", "t.id = new.id"), now);
        Trigger(
            "homes_household_words_change",
            "UPDATE OF addressee_to_find, addressee_sounds ON homes_household",
            Again("new.id"),
            "WHEN old.addressee_to_find <> new.addressee_to_find OR old.addressee_sounds <> new.addressee_sounds");
        Trigger(
            "homes_resident_words_change",
            "UPDATE OF name_to_find, name_sounds, household ON homes_resident",
            Again("old.household") + Again("new.household"),
            "WHEN old.name_to_find <> new.name_to_find OR old.name_sounds <> new.name_sounds OR old.household <> new.household");
        Trigger("homes_resident_words_gone", "DELETE ON homes_resident", Again("old.household"));
        house.Sql(Fill("homes_household", "TRUE"));
        house.Sql(Fill("homes_resident", "TRUE"));

        void Trigger(string name, string after, string deed, string when = "") => house.Sql($"CREATE TRIGGER {name} AFTER {after} {when} BEGIN {deed} END");

        // A household that goes takes its words along; its residents, who go with it, bring none back.
        static string Again(string household) => $"""
            DELETE FROM {Words} WHERE household = {household};
            {Fill("homes_household", $"t.id = {household}")}
            {Fill("homes_resident", $"t.household = {household} AND EXISTS (SELECT 1 FROM homes_household h WHERE h.id = {household})")}
            """;

        static string Fill(string table, string which)
        {
            var (name, sounds, household) = table == "homes_household" ? ("addressee_to_find", "addressee_sounds", "id") : ("name_to_find", "name_sounds", "household");
            return $"""
                INSERT OR IGNORE INTO {Words} (word, household)
                SELECT said.value, t.{household} FROM {table} t, json_each('["' || replace(t.{name}, ' ', '","') || '"]') said WHERE said.value <> '' AND {which}
                UNION
                SELECT said.value, t.{household} FROM {table} t, json_each('["~' || replace(t.{sounds}, ' ', '","~') || '"]') said WHERE said.value <> '~' AND {which};
                """;
        }
    }

    /// <summary>A statement that writes a hundred thousand names does their words at once. Words are compared sign by sign, as on SQLite.</summary>
    private static void OnPostgres(MigrationBuilder house)
    {
        foreach (var table in Names)
        {
            house.Sql($"DROP TRIGGER {table}_words_new ON {table}");
            house.Sql($"DROP TRIGGER {table}_words_again ON {table}");
            house.Sql($"DROP FUNCTION {table}_words_new");
            house.Sql($"DROP FUNCTION {table}_words_again");
        }

        house.Sql($"DROP TABLE {Words}");
        house.Sql($"""
            CREATE TABLE {Words} (
                word varchar(200) COLLATE "C" NOT NULL,
                household uuid NOT NULL CONSTRAINT fk_{Words}_household REFERENCES homes_household (id) ON DELETE CASCADE,
                CONSTRAINT pk_{Words} PRIMARY KEY (word, household))
            """);
        house.CreateIndex($"ix_{Words}_household", Words, "household");

        var family = $"""
            INSERT INTO {Words} (word, household)
            {Each("homes_household", "addressee_to_find", "addressee_sounds", "id", "id = whose")}
            UNION
            {Each("homes_resident", "name_to_find", "name_sounds", "household", "household = whose AND EXISTS (SELECT 1 FROM homes_household h WHERE h.id = whose)")}
            ON CONFLICT DO NOTHING;
            """;
        house.Sql($"CREATE FUNCTION homes_words_again(whose uuid) RETURNS void LANGUAGE plpgsql AS $words$ BEGIN DELETE FROM {Words} WHERE household = whose; {family} END $words$");
        Trigger("homes_household", "addressee_to_find", "addressee_sounds", "id");
        Trigger("homes_resident", "name_to_find", "name_sounds", "household");
        house.Sql($"INSERT INTO {Words} (word, household) {Each("homes_household", "addressee_to_find", "addressee_sounds", "id")} UNION {Each("homes_resident", "name_to_find", "name_sounds", "household")}");

        void Trigger(string table, string name, string sounds, string household)
        {
            Function(
                $"{table}_words_new",
                $"IF NOT EXISTS (SELECT 1 FROM search_words_later) THEN INSERT INTO {Words} (word, household) {Each("becomes", name, sounds, household)} ON CONFLICT DO NOTHING; END IF;");
            house.Sql($"CREATE TRIGGER {table}_words_new AFTER INSERT ON {table} REFERENCING NEW TABLE AS becomes FOR EACH STATEMENT EXECUTE FUNCTION {table}_words_new()");

            Function($"{table}_words_change", $"PERFORM homes_words_again(old.{household}); IF new.{household} <> old.{household} THEN PERFORM homes_words_again(new.{household}); END IF;");
            house.Sql($"""
                CREATE TRIGGER {table}_words_change AFTER UPDATE OF {name}, {sounds}, {household} ON {table} FOR EACH ROW
                WHEN ((old.{name}, old.{sounds}, old.{household}) IS DISTINCT FROM (new.{name}, new.{sounds}, new.{household}))
                EXECUTE FUNCTION {table}_words_change()
                """);

            if (household != "id")
            {
                Function($"{table}_words_gone", $"PERFORM homes_words_again(old.{household});");
                house.Sql($"CREATE TRIGGER {table}_words_gone AFTER DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_words_gone()");
            }
        }

        void Function(string name, string body) =>
            house.Sql($"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $words$ BEGIN {body} RETURN NULL; END $words$");

        static string Each(string rows, string name, string sounds, string household, string which = "TRUE") => $"""
            SELECT word, {household} FROM {rows}, unnest(string_to_array({name}, ' ')) word WHERE word <> '' AND {which}
            UNION
            SELECT '~' || word, {household} FROM {rows}, unnest(string_to_array({sounds}, ' ')) word WHERE word <> '' AND {which}
            """;
    }
}
