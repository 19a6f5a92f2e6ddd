namespace Standards.Checks.Tests.Corpus;

/// <summary>Of migrations, SQL and appsettings files.</summary>
internal static class DataMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("src/Orders.Infrastructure/Migrations/20260601080000_CreateOrders.cs", "        migrationBuilder.DropTable(name: \"orders\");\n", ""),
        new("src/Orders.Infrastructure/Migrations/20260702080000_AddNote.cs", "", """
            using Microsoft.EntityFrameworkCore.Migrations;

            namespace Orders.Infrastructure.Migrations;

            public sealed class AddNote : Migration
            {
                protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<string>(name: "note", table: "orders", nullable: false);

                protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn(name: "note", table: "orders");
            }

            """),
        new("cmd/Orders.Api/appsettings.Production.json", "\"Warning\" } }", "\"Warning\" } },\n  \"Kafak\": { \"Brokers\": \"x\" }"),
        new("cmd/Orders.Api/appsettings.json", "\"Kafka\": {", "\"Kafka\": [,"),
        Ef(
            "20260603080000_IndexOrdersByCustomer",
            """migrationBuilder.CreateIndex(name: "IX_orders_customer", table: "orders", column: "customer")""",
            """migrationBuilder.DropIndex(name: "IX_orders_customer", table: "orders")""",
            Snapshot),
        Ef(
            "20260604080000_IndexOrdersOnline",
            """migrationBuilder.Sql("CREATE INDEX CONCURRENTLY ix_orders_customer ON orders (customer)")""",
            """migrationBuilder.Sql("DROP INDEX ix_orders_customer")"""),
        Ef(
            "20260605080000_IndexTotals",
            """migrationBuilder.CreateIndex(name: "fast_lookup", table: "orders", columns: new[] { "customer", "placed" })""",
            """migrationBuilder.DropIndex(name: "fast_lookup", table: "orders")"""),
        Ef("20260606080000_IndexSearches", """
            {
                    migrationBuilder.CreateIndex(name: "IX_orders_state", table: "orders", column: "state");
                    migrationBuilder.CreateIndex(name: "IX_orders_region", table: "orders", column: "region");
                    migrationBuilder.CreateIndex(name: "IX_orders_placed", table: "orders", column: "placed");
                }
            """, """
            {
                    migrationBuilder.DropIndex(name: "IX_orders_placed", table: "orders");
                    migrationBuilder.DropIndex(name: "IX_orders_region", table: "orders");
                    migrationBuilder.DropIndex(name: "IX_orders_state", table: "orders");
                }
            """),
        Ef(
            "20260607080000_NameActors",
            """migrationBuilder.Sql("UPDATE audit_log SET actor = 'system' WHERE actor IS NULL")""",
            """migrationBuilder.Sql("UPDATE audit_log SET actor = NULL WHERE actor = 'system'")"""),
        Ef(
            "20260608080000_PruneAudits",
            """migrationBuilder.DeleteData(table: "AuditEvents", keyColumn: "Id", keyValue: 1)""",
            """migrationBuilder.InsertData(table: "AuditEvents", column: "Id", value: 1)"""),
        Ef(
            "20260609080000_AddPrice",
            """migrationBuilder.AddColumn<double>(name: "unit_price", table: "orders", nullable: true)""",
            """migrationBuilder.DropColumn(name: "unit_price", table: "orders")"""),
        Scripts(
            ("0001_create_baskets", "CREATE TABLE baskets (id uuid PRIMARY KEY)", "DROP TABLE baskets"),
            ("0002_add_remark", "ALTER TABLE baskets ADD COLUMN note text", "ALTER TABLE baskets DROP COLUMN note"),
            ("0003_require_remark", "ALTER TABLE baskets ALTER COLUMN note SET NOT NULL", "ALTER TABLE baskets ALTER COLUMN note DROP NOT NULL")),
        Scripts(
            ("0001_create_baskets", "CREATE TABLE baskets (id uuid PRIMARY KEY)", "DROP TABLE baskets"),
            ("0002_add_channel", "ALTER TABLE baskets ADD COLUMN channel text", "ALTER TABLE baskets DROP COLUMN channel"),
            ("0002_add_remark", "ALTER TABLE baskets ADD COLUMN note text", "ALTER TABLE baskets DROP COLUMN note")),
        Scripts(
            ("9_create_baskets", "CREATE TABLE baskets (id uuid PRIMARY KEY)", "DROP TABLE baskets"),
            ("10_add_remark", "ALTER TABLE baskets ADD COLUMN note text", "ALTER TABLE baskets DROP COLUMN note")),
        Scripts(
            ("0001_create_baskets", "CREATE TABLE baskets (id uuid PRIMARY KEY)", "DROP TABLE baskets"),
            ("0002_add_channel", "ALTER TABLE baskets ADD COLUMN channel text", "ALTER TABLE baskets DROP COLUMN channel"),
            ("0003_add_region", "ALTER TABLE baskets ADD COLUMN region text", "ALTER TABLE baskets DROP COLUMN region"),
            ("0004_add_tag", "ALTER TABLE baskets ADD COLUMN tag text", "ALTER TABLE baskets DROP COLUMN tag"),
            ("0006_add_remark", "ALTER TABLE baskets ADD COLUMN note text", "ALTER TABLE baskets DROP COLUMN note")),
        Scripts(
            ("0001_create_baskets", "CREATE TABLE baskets (id uuid PRIMARY KEY)", "DROP TABLE baskets"),
            ("add_channel", "ALTER TABLE baskets ADD COLUMN channel text", "ALTER TABLE baskets DROP COLUMN channel"),
            ("0002_add_remark", "ALTER TABLE baskets ADD COLUMN note text", "ALTER TABLE baskets DROP COLUMN note")),
        Scripts(
            ("0001_create_baskets", "CREATE TABLE baskets (id uuid PRIMARY KEY)", "DROP TABLE baskets"),
            ("0002", "ALTER TABLE baskets ADD COLUMN channel text", "ALTER TABLE baskets DROP COLUMN channel"),
            ("0003_add_remark", "ALTER TABLE baskets ADD COLUMN note text", "ALTER TABLE baskets DROP COLUMN note")),
        Scripts(
            ("0001_create_baskets", "CREATE TABLE baskets (id uuid PRIMARY KEY)", "DROP TABLE baskets"),
            ("0002_add_remark", "ALTER TABLE baskets ADD COLUMN note text", "")),
        new("db/parcels/V1__create_parcels.sql", "", "CREATE TABLE parcels (id uuid PRIMARY KEY);\n"),
        Scripts(
            ("0001_create_baskets", "CREATE TABLE baskets (id uuid PRIMARY KEY, placed timestamptz NOT NULL)", "DROP TABLE baskets"),
            ("0002_add_remark", "CREATE INDEX ix_baskets_placed ON baskets (placed)", "DROP INDEX ix_baskets_placed")),
        Scripts(("0001_create_baskets", "CREATE TABLE baskets (id uuid PRIMARY KEY)", "DROP TABLE baskets"), ("0002_add_remark", """
            BEGIN;
            ALTER TABLE baskets ADD COLUMN note text;
            CREATE INDEX CONCURRENTLY ix_baskets_note ON baskets (note);
            COMMIT
            """, "ALTER TABLE baskets DROP COLUMN note")),
        Scripts(("0001_create_baskets", "CREATE TABLE baskets (id uuid PRIMARY KEY, total_amount double precision NOT NULL)", "DROP TABLE baskets")),
        new("src/Orders.Infrastructure/Queries/open-orders.sql", "", "SELECT * FROM orders WHERE closed_at IS NULL;\n"),
        new("api/orders.proto", "", """
            syntax = "proto3";
            package acme.orders.v1;

            message Order {
              string id = 1;
              double total_price = 2;
            }

            """),
        new("cmd/Orders.Api/appsettings.json", "\"Brokers\": \"localhost:9092\" }", "\"Brokers\": \"localhost:9092\", \"brokers\": \"kafka:9092\" }"),
        new("cmd/Orders.Api/appsettings.json", "", null) { Also = new("config/Orders.Api.example.json", "", null) },
        new("cmd/Orders.Api/appsettings.Production.json", "\"Warning\" } }", "\"Warning\" } },\n  \"Kafka\": { \"Broker\": \"kafka:9092\" }"),
        new("cmd/Orders.Api/appsettings.Production.json", "\"Warning\" } }", "\"Warning\" } },\n  \"Payments\": { \"TimeoutSeconds\": 5 }")
        {
            Also = new("cmd/Orders.Api/appsettings.Development.json", "\"Debug\" } }", "\"Debug\" } },\n  \"Payments\": { \"TimeoutSeconds\": 60 }"),
        },
        new("cmd/Orders.Api/appsettings.Production.json", "\"Warning\" } }", "\"Warning\" } },\n  \"Payments\": { \"TimeoutSeconds\": 5 }"),
        new("cmd/Orders.Api/appsettings.Production.json", "\"Warning\" } }", "\"Warning\" } },\n  \"Kafka\": { \"Brokers\": \"kafka-1.prod.acme.com:9092\" }"),
        new("cmd/Orders.Api/appsettings.Production.json", "\"Warning\" } }", "\"Debug\" } }"),
        new("cmd/Orders.Api/appsettings.Production.json", "\"Warning\" } }", "\"Warning\" } },\n  \"FeatureManagement\": { \"cancel-orders\": true }")
        {
            Also = new("cmd/Orders.Api/appsettings.json", "  \"Kafka\"", "  \"FeatureManagement\": { \"cancel-orders\": false },\n  \"Kafka\""),
        },
        new("cmd/Orders.Api/appsettings.json", ";Minimum Pool Size=10;Maximum Pool Size=100;Connection Idle Lifetime=300;Connection Lifetime=1800", ""),
        new("cmd/Orders.Api/appsettings.json", "  \"Kafka\"", "  \"Resilience\": { \"Retry\": { \"MaxRetryAttempts\": 10 } },\n  \"Kafka\""),
        new("cmd/Orders.Api/appsettings.json", "  \"Kafka\"", "  \"Resilience\": { \"AttemptTimeout\": { \"Timeout\": \"00:00:45\" } },\n  \"Kafka\""),
        new("cmd/Orders.Api/Program.cs", "var app = builder.Build();\n", """
            #if PRODUCTION
            builder.Services.AddPayments();
            #endif
            var app = builder.Build();

            """),
        new("config/Orders.Api.example.json", "", null),
        new("services/shipping/appsettings.json", "", $$"""
            {
              "ConnectionStrings": { "Main": "Host=localhost;Database=shop;{{Pool}}" }
            }

            """) { Also = new("services/billing/appsettings.json", "", $$"""
            {
              "ConnectionStrings": { "Main": "Host=localhost;Database=shop;{{Pool}}" }
            }

            """) },
    ];

    private const string Pool = "Minimum Pool Size=10;Maximum Pool Size=100;Connection Idle Lifetime=300;Connection Lifetime=1800";

    // What tells the database of the migrations beside it.
    private static Mistake Snapshot => new("src/Orders.Infrastructure/Migrations/OrdersModelSnapshot.cs", "", """
        using Microsoft.EntityFrameworkCore;
        using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

        namespace Orders.Infrastructure.Migrations;

        /// <summary>The model after the last migration.</summary>
        public sealed class OrdersModelSnapshot;

        """);

    // A migration of EF Core with its plan, so that nothing is wrong but what it does.
    private static Mistake Ef(string name, string up, string down, Mistake? also = null) => new($"src/Orders.Infrastructure/Migrations/{name}.cs", "", $$"""
        using Microsoft.EntityFrameworkCore.Migrations;

        namespace Orders.Infrastructure.Migrations;

        /// <summary>See docs/migrations.</summary>
        public sealed class {{name[15..]}} : Migration
        {
            /// <inheritdoc/>
            protected override void Up(MigrationBuilder migrationBuilder){{Body(up)}}

            /// <inheritdoc/>
            protected override void Down(MigrationBuilder migrationBuilder){{Body(down)}}
        }

        """) { Also = Plan(name[..14] + string.Concat(name[15..].Select(c => char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{c}")), also) };

    private static string Body(string statement) => statement.StartsWith('{') ? $"\n    {statement}" : $" => {statement};";

    // Scripts of dbmate: both directions in one file.
    private static Mistake Scripts(params (string Name, string Up, string Down)[] scripts) => scripts.Aggregate(
        Plan("0002-add-remark", null),
        (also, script) => new(
            $"db/migrations/{script.Name}.sql",
            "",
            $"-- migrate:up\n{script.Up};\n{(script.Down.Length > 0 ? $"\n-- migrate:down\n{script.Down};\n" : "")}")
        { Also = also });

    private static Mistake Plan(string name, Mistake? also) => new(
        $"docs/migrations/{name}.md",
        "",
        $"# {name}\n\nRehearsed on a copy of production in 40 seconds; runs at any time of day. Rolled back with Down after a backup; "
            + $"@acme/payments is told.\n")
    { Also = also };
}
