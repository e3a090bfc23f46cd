using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.HomeConversations;

[DbContext(typeof(HouseDb)), Migration("202611220710_HomeConversations_TopicCards")]
internal sealed class TopicCards : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        house.CreateTable(
            "home_conversations_topic_card",
            card => new
            {
                id = card.Column<Guid>(),
                word = card.Column<string>(maxLength: 40),
                question = card.Column<string>(maxLength: 200),
                help = card.Column<string>(maxLength: 200),
                place = card.Column<int>(),
                removed_at = card.Column<DateTime>(nullable: true),
            },
            constraints: card => card.PrimaryKey("pk_home_conversations_topic_card", c => c.id));
        house.CreateIndex("ix_home_conversations_topic_card_place", "home_conversations_topic_card", "place");
    }
}
