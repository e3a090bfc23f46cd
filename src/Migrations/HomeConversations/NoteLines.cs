using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.HomeConversations;

[DbContext(typeof(HouseDb)), Migration("202611220800_HomeConversations_NoteLines")]
internal sealed class NoteLines : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        house.AddColumn<string>("then", "home_conversations_visit", maxLength: 40, nullable: true);
        house.AddColumn<string>("rest", "home_conversations_visit", maxLength: 40, nullable: true);
        house.AddColumn<bool>("is_looked_at", "home_conversations_note", nullable: false, defaultValue: false);
        house.AddColumn<DateTime>("forgotten_at", "home_conversations_note", nullable: true);

        house.CreateTable(
            "home_conversations_note_line",
            line => new
            {
                note = line.Column<Guid>(),
                place = line.Column<int>(),
                kind = line.Column<string>(maxLength: 40),
                text = line.Column<string>(maxLength: 1000),
            },
            constraints: line =>
            {
                line.PrimaryKey("pk_home_conversations_note_line", l => new { l.note, l.place });
                line.ForeignKey(
                    "fk_home_conversations_note_line_note", l => l.note, "home_conversations_note", "id", onDelete: ReferentialAction.Cascade);
            });

        house.CreateTable(
            "home_conversations_experience",
            experience => new
            {
                visit = experience.Column<Guid>(),
                colleague = experience.Column<Guid>(),
                text = experience.Column<string>(maxLength: 4000),
            },
            constraints: experience =>
            {
                experience.PrimaryKey("pk_home_conversations_experience", e => new { e.visit, e.colleague });
                experience.ForeignKey(
                    "fk_home_conversations_experience_visit", e => e.visit, "home_conversations_visit", "id", onDelete: ReferentialAction.Cascade);
            });
    }
}
