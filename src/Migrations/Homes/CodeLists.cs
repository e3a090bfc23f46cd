using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

/// <summary>The code lists of VERA can be renewed, and the codes in files are counted.</summary>
[DbContext(typeof(HouseDb)), Migration("202611240400_Homes_CodeLists")]
internal sealed class CodeLists : Migration
{
    private const string List = "homes_code_list";
    private const string InFile = "homes_code_in_file";

    protected override void Up(MigrationBuilder house)
    {
        house.CreateTable(
            List,
            list => new
            {
                id = list.Column<Guid>(),
                name = list.Column<string>(maxLength: 200),
                content = list.Column<byte[]>(),
                print = list.Column<string>(maxLength: 64),
                codes = list.Column<int>(),
                handed_in_at = list.Column<DateTime>(),
                used_since = list.Column<DateTime>(nullable: true),
                follows = list.Column<Guid>(nullable: true),
            },
            constraints: list => list.PrimaryKey("pk_homes_code_list", l => l.id));
        house.CreateIndex("ix_homes_code_list_print", List, "print", unique: true);
        house.CreateIndex("ix_homes_code_list_used_since", List, "used_since");

        house.CreateTable(
            InFile,
            code => new
            {
                file = code.Column<Guid>(),
                list = code.Column<string>(maxLength: 60),
                code = code.Column<string>(maxLength: 20),
                times = code.Column<int>(),
                line = code.Column<int>(),
                met_at = code.Column<DateTime>(),
            },
            constraints: code => code.PrimaryKey("pk_homes_code_in_file", c => new { c.file, c.list, c.code }));
        house.CreateIndex("ix_homes_code_in_file_met_at", InFile, "met_at");
    }
}
