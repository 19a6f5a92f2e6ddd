namespace Standards.Checks.Tests.Corpus;

/// <summary>Of migrations, SQL and appsettings files.</summary>
internal static class DataMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("src/Orders.Infrastructure/Migrations/20260601080000_CreateOrders.cs", "        migrationBuilder.DropTable(name: \"orders\");\n", ""),
        new("src/Orders.Infrastructure/Migrations/20260602080000_AddNote.cs", "", "using Microsoft.EntityFrameworkCore.Migrations;\n\nnamespace Orders.Infrastructure.Migrations;\n\npublic sealed class AddNote : Migration\n{\n    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<string>(name: \"note\", table: \"orders\", nullable: false);\n\n    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn(name: \"note\", table: \"orders\");\n}\n"),
        new("cmd/Orders.Api/appsettings.Production.json", "\"Warning\" } }", "\"Warning\" } },\n  \"Kafak\": { \"Brokers\": \"x\" }"),
        new("cmd/Orders.Api/appsettings.json", "\"Kafka\": {", "\"Kafka\": [,"),
    ];
}
