using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiaisonBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FindWithinUnits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Besides the words what else narrows. Not in SQL, which would be opened up and taken for nearly free by the planner, and not
            // for several workers, whose start takes longer than any of these questions.
            migrationBuilder.Sql("""
                create function record_words(folded text, unit_id bigint, register integer, counterpart_id bigint) returns tsvector
                language plpgsql immutable cost 100
                as $$begin return array_to_tsvector(string_to_array(btrim(folded || 'u' || unit_id || ' u' || unit_id || 'r' || register || ' u' || unit_id || 'c' || counterpart_id), ' ')); end$$
                """);
            migrationBuilder.Sql("drop index ix_records_words");
            migrationBuilder.Sql("create index ix_records_words on records using gin (record_words(folded, unit_id, register, counterpart_id))");

            // How frequent the words are: by itself the server looks again only when many records have changed.
            migrationBuilder.Sql("analyze records");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop index ix_records_words");
            migrationBuilder.Sql("drop function record_words");
            migrationBuilder.Sql("create index ix_records_words on records using gin (array_to_tsvector(string_to_array(btrim(folded), ' ')))");
        }
    }
}
