using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

/// <summary>A neighbourhood without a code is known by its name, which may be longer than any code.</summary>
[DbContext(typeof(HouseDb)), Migration("202611222355_Homes_LongerCodes")]
internal sealed class LongerCodes : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        // SQLite keeps text of any length, and alters no column.
        if (!house.IsSqlite())
        {
            house.AlterColumn<string>("code", "homes_neighbourhood", maxLength: 100, oldClrType: typeof(string), oldMaxLength: 40);
        }
    }
}
