using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Staff;

/// <summary>Connections of other systems, with their keys.</summary>
[DbContext(typeof(HouseDb)), Migration("202611230300_Staff_ApiClients")]
internal sealed class ApiClients : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        house.CreateTable(
            "staff_api_client",
            client => new
            {
                id = client.Column<Guid>(),
                name = client.Column<string>(maxLength: 100),
                purpose = client.Column<string>(maxLength: 500),
                scopes = client.Column<string>(maxLength: 400),
                made_by = client.Column<Guid>(),
                made_at = client.Column<DateTime>(),
                withdrawn_at = client.Column<DateTime>(nullable: true),
                last_used_on = client.Column<DateOnly>(nullable: true),
                version = client.Column<int>(),
            },
            constraints: client => client.PrimaryKey("pk_staff_api_client", c => c.id));

        house.CreateTable(
            "staff_api_token",
            token => new
            {
                id = token.Column<Guid>(),
                client = token.Column<Guid>(),
                print = token.Column<string>(maxLength: 64),
                made_at = token.Column<DateTime>(),
                until = token.Column<DateTime>(),
            },
            constraints: token =>
            {
                token.PrimaryKey("pk_staff_api_token", t => t.id);
                token.ForeignKey("fk_staff_api_token_client", t => t.client, "staff_api_client", "id", onDelete: ReferentialAction.Cascade);
            });
        house.CreateIndex("ix_staff_api_token_client", "staff_api_token", "client");
    }
}
