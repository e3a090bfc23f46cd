using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace Huiskamer.Migrations.HomeConversations;

[DbContext(typeof(HouseDb)), Migration("202611220510_HomeConversations_VisitsAndNotes")]
internal sealed class VisitsAndNotes : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        house.AddColumn<int>("talks", "home_conversations_round", nullable: false, defaultValue: 0);
        house.AddColumn<DateOnly>("reply_by", "home_conversations_round", nullable: false, defaultValue: DateOnly.MinValue);
        house.AddColumn<DateTime>("drawn_at", "home_conversations_round", nullable: true);
        Members(house);
        Invitations(house);
        Pairs(house);
        Visits(house);
        Notes(house);
    }

    private static void Members(MigrationBuilder house)
    {
        house.CreateTable(
            "home_conversations_round_area",
            area => new { round = area.Column<Guid>(), neighbourhood = area.Column<Guid>() },
            constraints: area =>
            {
                area.PrimaryKey("pk_home_conversations_round_area", a => new { a.round, a.neighbourhood });
                OfRound(area, "home_conversations_round_area", a => a.round);
            });

        house.CreateTable(
            "home_conversations_participant",
            participant => new { round = participant.Column<Guid>(), colleague = participant.Column<Guid>() },
            constraints: participant =>
            {
                participant.PrimaryKey("pk_home_conversations_participant", p => new { p.round, p.colleague });
                OfRound(participant, "home_conversations_participant", p => p.round);
            });
    }

    private static void Invitations(MigrationBuilder house)
    {
        const string table = "home_conversations_invitation";
        house.CreateTable(
            table,
            invitation => new
            {
                id = invitation.Column<Guid>(),
                round = invitation.Column<Guid>(),
                household = invitation.Column<Guid>(),
                neighbourhood = invitation.Column<Guid>(),
                drawn_as = invitation.Column<int>(),
                code = invitation.Column<string>(maxLength: 20),
                reply = invitation.Column<string>(maxLength: 40, nullable: true),
                replied_at = invitation.Column<DateTime>(nullable: true),
                suits = invitation.Column<int>(),
            },
            constraints: invitation =>
            {
                invitation.PrimaryKey($"pk_{table}", i => i.id);
                OfRound(invitation, table, i => i.round);
            });
        house.CreateIndex($"ix_{table}_code", table, "code", unique: true);
        house.CreateIndex($"ix_{table}_round_drawn_as", table, ["round", "drawn_as"], unique: true);
        house.CreateIndex($"ix_{table}_round_household", table, ["round", "household"], unique: true);
        house.CreateIndex($"ix_{table}_household", table, "household");
    }

    private static void Pairs(MigrationBuilder house)
    {
        const string table = "home_conversations_pair";
        house.CreateTable(
            table,
            pair => new
            {
                id = pair.Column<Guid>(),
                round = pair.Column<Guid>(),
                first = pair.Column<Guid>(),
                second = pair.Column<Guid>(),
                day = pair.Column<DateOnly>(),
                half = pair.Column<string>(maxLength: 40),
                why = pair.Column<string>(maxLength: 500),
            },
            constraints: pair =>
            {
                pair.PrimaryKey($"pk_{table}", p => p.id);
                OfRound(pair, table, p => p.round);
            });
        house.CreateIndex($"ix_{table}_round_day", table, ["round", "day"]);
        house.CreateIndex($"ix_{table}_first", table, "first");
        house.CreateIndex($"ix_{table}_second", table, "second");
    }

    private static void Visits(MigrationBuilder house)
    {
        const string table = "home_conversations_visit";
        house.CreateTable(
            table,
            visit => new
            {
                id = visit.Column<Guid>(),
                round = visit.Column<Guid>(),
                invitation = visit.Column<Guid>(),
                household = visit.Column<Guid>(),
                neighbourhood = visit.Column<Guid>(),
                pair = visit.Column<Guid>(),
                starts_at = visit.Column<TimeOnly>(),
                state = visit.Column<string>(maxLength: 40),
                attempts = visit.Column<int>(),
                voice = visit.Column<Guid>(),
            },
            constraints: visit =>
            {
                visit.PrimaryKey($"pk_{table}", v => v.id);
                OfRound(visit, table, v => v.round);
                visit.ForeignKey($"fk_{table}_pair", v => v.pair, "home_conversations_pair", "id", onDelete: ReferentialAction.Cascade);
            });
        house.CreateIndex($"ix_{table}_round", table, "round");
        house.CreateIndex($"ix_{table}_pair", table, "pair");
        house.CreateIndex($"ix_{table}_invitation", table, "invitation", unique: true);
        house.CreateIndex($"ix_{table}_household", table, "household");
    }

    private static void Notes(MigrationBuilder house)
    {
        const string table = "home_conversations_note";
        house.CreateTable(
            table,
            note => new
            {
                id = note.Column<Guid>(),
                visit = note.Column<Guid>(),
                author = note.Column<Guid>(),
                text = note.Column<string>(maxLength: 8000),
                need = note.Column<string>(maxLength: 1000),
                brought = note.Column<string>(maxLength: 1000),
                took = note.Column<string>(maxLength: 1000),
                written_at = note.Column<DateTime>(),
            },
            constraints: note =>
            {
                note.PrimaryKey($"pk_{table}", n => n.id);
                note.ForeignKey($"fk_{table}_visit", n => n.visit, "home_conversations_visit", "id", onDelete: ReferentialAction.Cascade);
            });
        house.CreateIndex($"ix_{table}_visit_author", table, ["visit", "author"], unique: true);
    }

    private static void OfRound<T>(CreateTableBuilder<T> table, string name, System.Linq.Expressions.Expression<Func<T, object>> round) =>
        table.ForeignKey($"fk_{name}_round", round, "home_conversations_round", "id", onDelete: ReferentialAction.Cascade);
}
