using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.HomeConversations;

[DbContext(typeof(HouseDb)), Migration("202611220600_HomeConversations_DraftsDrawsAndReplies")]
internal sealed class DraftsDrawsAndReplies : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        house.AddColumn<bool>("is_draft", "home_conversations_round", nullable: false, defaultValue: false);
        house.AddColumn<DateTime>("printed_at", "home_conversations_round", nullable: true);
        house.AddColumn<Guid>("draw", "home_conversations_invitation", nullable: true);
        house.AddColumn<DateOnly>("printed_on", "home_conversations_invitation", nullable: true);
        Draws(house);
        WrongCodes(house);
    }

    private static void Draws(MigrationBuilder house)
    {
        house.CreateTable(
            "home_conversations_draw",
            draw => new
            {
                id = draw.Column<Guid>(),
                round = draw.Column<Guid>(),
                wave = draw.Column<int>(),
                seed = draw.Column<int>(),
                manner = draw.Column<string>(maxLength: 40),
                size = draw.Column<int>(),
                rest_months = draw.Column<int>(),
                on = draw.Column<DateOnly>(),
                drawn_at = draw.Column<DateTime>(),
                check = draw.Column<string>(maxLength: 64),
            },
            constraints: draw =>
            {
                draw.PrimaryKey("pk_home_conversations_draw", d => d.id);
                draw.ForeignKey(
                    "fk_home_conversations_draw_round", d => d.round, "home_conversations_round", "id", onDelete: ReferentialAction.Cascade);
            });
        house.CreateIndex("ix_home_conversations_draw_round_wave", "home_conversations_draw", ["round", "wave"], unique: true);

        house.CreateTable(
            "home_conversations_draw_stratum",
            stratum => new
            {
                draw = stratum.Column<Guid>(),
                neighbourhood = stratum.Column<Guid>(),
                number = stratum.Column<int>(),
                name = stratum.Column<string>(maxLength: 200),
                candidates = stratum.Column<int>(),
                at_rest = stratum.Column<int>(),
                invited_recently = stratum.Column<int>(),
                invited_already = stratum.Column<int>(),
                drawn = stratum.Column<int>(),
                tickets = stratum.Column<string>(maxLength: 1_000_000),
                places = stratum.Column<string>(maxLength: 1_000_000),
            },
            constraints: stratum =>
            {
                stratum.PrimaryKey("pk_home_conversations_draw_stratum", s => new { s.draw, s.neighbourhood });
                stratum.ForeignKey(
                    "fk_home_conversations_draw_stratum_draw", s => s.draw, "home_conversations_draw", "id", onDelete: ReferentialAction.Cascade);
            });
    }

    private static void WrongCodes(MigrationBuilder house)
    {
        house.CreateTable(
            "home_conversations_wrong_code",
            wrong => new
            {
                id = wrong.Column<Guid>(),
                at = wrong.Column<DateTime>(),
                origin = wrong.Column<string>(maxLength: 64),
            },
            constraints: wrong => wrong.PrimaryKey("pk_home_conversations_wrong_code", w => w.id));
        house.CreateIndex("ix_home_conversations_wrong_code_origin_at", "home_conversations_wrong_code", ["origin", "at"]);
        house.CreateIndex("ix_home_conversations_wrong_code_at", "home_conversations_wrong_code", "at");
    }
}
