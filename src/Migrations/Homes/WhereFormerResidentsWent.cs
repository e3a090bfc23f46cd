using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

/// <summary>Who went to live apart may come back.</summary>
[DbContext(typeof(HouseDb)), Migration("202611240310_Homes_WhereFormerResidentsWent")]
internal sealed class WhereFormerResidentsWent : Migration
{
    protected override void Up(MigrationBuilder house) =>
        house.AddColumn<Guid>("went_to", "homes_former_resident", nullable: true);
}
