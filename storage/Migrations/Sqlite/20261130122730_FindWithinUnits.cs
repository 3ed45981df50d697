using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiaisonBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FindWithinUnits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The index of words gets more of them and is filled again when the file is opened.
            migrationBuilder.Sql("drop trigger if exists record_words_new");
            migrationBuilder.Sql("drop trigger if exists record_words_set");
            migrationBuilder.Sql("drop table if exists record_words");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop trigger if exists record_words_new");
            migrationBuilder.Sql("drop trigger if exists record_words_set");
            migrationBuilder.Sql("drop table if exists record_words");
        }
    }
}
