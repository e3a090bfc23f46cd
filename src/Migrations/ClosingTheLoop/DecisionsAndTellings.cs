using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.ClosingTheLoop;

[DbContext(typeof(HouseDb)), Migration("202611220450_ClosingTheLoop_DecisionsAndTellings")]
internal sealed class DecisionsAndTellings : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        Decisions(house);
        FeedbackPlans(house);
        Mailings(house);
        Tellings(house);
        Promises(house);
    }

    private static void Decisions(MigrationBuilder house)
    {
        const string table = "closing_the_loop_decision";
        house.CreateTable(
            table,
            decision => new
            {
                id = decision.Column<Guid>(),
                occasion = decision.Column<Guid>(),
                kind = decision.Column<string>(maxLength: 40),
                text = decision.Column<string>(maxLength: 1000),
                because = decision.Column<string>(maxLength: 1000),
                owner = decision.Column<Guid>(),
                due_on = decision.Column<DateOnly>(),
                made_on = decision.Column<DateOnly>(),
                done_on = decision.Column<DateOnly>(nullable: true),
                version = decision.Column<int>(),
            },
            constraints: decision => decision.PrimaryKey($"pk_{table}", d => d.id));
        house.CreateIndex($"ix_{table}_occasion", table, "occasion");
        house.CreateIndex($"ix_{table}_done_on_due_on", table, ["done_on", "due_on"]);

        const string grounds = "closing_the_loop_decision_insight";
        house.CreateTable(
            grounds,
            ground => new { decision = ground.Column<Guid>(), insight = ground.Column<Guid>() },
            constraints: ground =>
            {
                ground.PrimaryKey($"pk_{grounds}", g => new { g.decision, g.insight });
                ground.ForeignKey($"fk_{grounds}_decision", g => g.decision, table, "id", onDelete: ReferentialAction.Cascade);
            });
    }

    private static void FeedbackPlans(MigrationBuilder house)
    {
        const string table = "closing_the_loop_feedback_plan";
        house.CreateTable(
            table,
            plan => new
            {
                occasion = plan.Column<Guid>(),
                way = plan.Column<string>(maxLength: 40),
                by = plan.Column<DateOnly>(),
                signed_by = plan.Column<Guid>(),
                opening = plan.Column<string>(maxLength: 1000),
                decided_on = plan.Column<DateOnly>(),
                version = plan.Column<int>(),
            },
            constraints: plan => plan.PrimaryKey($"pk_{table}", p => p.occasion));
    }

    private static void Mailings(MigrationBuilder house)
    {
        const string table = "closing_the_loop_mailing";
        house.CreateTable(
            table,
            mailing => new
            {
                id = mailing.Column<Guid>(),
                occasion = mailing.Column<Guid>(),
                sent_on = mailing.Column<DateOnly>(),
                letters = mailing.Column<int>(),
                by = mailing.Column<Guid>(nullable: true),
                undone_at = mailing.Column<DateTime>(nullable: true),
            },
            constraints: mailing => mailing.PrimaryKey($"pk_{table}", m => m.id));
        house.CreateIndex($"ix_{table}_occasion", table, "occasion");
    }

    private static void Tellings(MigrationBuilder house)
    {
        const string table = "closing_the_loop_telling";
        house.CreateTable(
            table,
            telling => new
            {
                id = telling.Column<Guid>(),
                occasion = telling.Column<Guid>(),
                household = telling.Column<Guid>(),
                took_part_on = telling.Column<DateOnly>(),
                state = telling.Column<string>(maxLength: 40),
                settled_on = telling.Column<DateOnly>(nullable: true),
                channel = telling.Column<string>(maxLength: 40, nullable: true),
                reason = telling.Column<string>(maxLength: 40, nullable: true),
                by = telling.Column<Guid>(nullable: true),
                mailing = telling.Column<Guid>(nullable: true),
            },
            constraints: telling =>
            {
                telling.PrimaryKey($"pk_{table}", t => t.id);
                telling.ForeignKey($"fk_{table}_mailing", t => t.mailing, "closing_the_loop_mailing", "id");
            });
        house.CreateIndex($"ix_{table}_occasion_household", table, ["occasion", "household"], unique: true);
        house.CreateIndex($"ix_{table}_state_occasion_took_part_on", table, ["state", "occasion", "took_part_on"]);
        house.CreateIndex($"ix_{table}_household", table, "household");
        house.CreateIndex($"ix_{table}_mailing", table, "mailing");
    }

    private static void Promises(MigrationBuilder house)
    {
        const string table = "closing_the_loop_promise";
        house.CreateTable(
            table,
            promise => new
            {
                id = promise.Column<Guid>(),
                household = promise.Column<Guid>(),
                occasion = promise.Column<Guid>(nullable: true),
                text = promise.Column<string>(maxLength: 500),
                owner = promise.Column<Guid>(),
                made_on = promise.Column<DateOnly>(),
                due_on = promise.Column<DateOnly>(),
                kept_on = promise.Column<DateOnly>(nullable: true),
                withdrawn_on = promise.Column<DateOnly>(nullable: true),
                because = promise.Column<string>(maxLength: 500),
                version = promise.Column<int>(),
            },
            constraints: promise => promise.PrimaryKey($"pk_{table}", p => p.id));
        house.CreateIndex($"ix_{table}_household", table, "household");
        house.CreateIndex($"ix_{table}_owner_due_on", table, ["owner", "due_on"]);
    }
}
