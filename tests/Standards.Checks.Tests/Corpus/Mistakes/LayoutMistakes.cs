namespace Standards.Checks.Tests.Corpus;

/// <summary>Of layout: names, places, dependencies between projects.</summary>
internal static class LayoutMistakes
{
    private const string Library = """
        <Project Sdk="Standards.Sdk">
          <PropertyGroup>
            <Description>A part of the order service.</Description>
          </PropertyGroup>
        </Project>

        """;

    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("src/Orders.Domain/bin/Debug/Orders.Domain.dll", "", "MZ"),
        new("docs/.DS_Store", "", "\0\0\0\u0001Bud1\0"),
        new("docs/Design Notes.md", "", "# Notes\n\nText.\n"),
        new("docs/GLOSSARY.md", "", "# Glossary\n"),
        new("tests/Orders.Domain.Tests/xunit.runner.json", "", "{\n  \"parallelizeTestCollections\": false,\n  \"maxParallelThreads\": 4\n}\n"),
        new("docs/aux.md", "", "# Aux\n"),
        new("deploy.sh", "", "echo\n"),
        new("src/tool/deploy.sh", "", "echo\n"),
        new("src/Orders.Domain/orders.proto", "", "syntax = \"proto3\";\n")
        {
            // A contract of others, of which only its place is judged.
            Also = new("src/Orders.Domain/Orders.Domain.csproj", "</Project>", """
                  <ItemGroup>
                    <Protobuf Include="../../api/orders.proto" GrpcServices="Client" />
                  </ItemGroup>
                </Project>
                """),
        },
        new("infrastructure/main.tf", "", "terraform {}\n"),
        new("Orders.slnx", "    <Project Path=\"src/Orders.Domain/Orders.Domain.csproj\" />\n", ""),
        new("src/Orders.Domain/Orders.Domain.csproj", "</Project>", """
              <ItemGroup>
                <ProjectReference Include="../Orders.Infrastructure/Orders.Infrastructure.csproj" />
              </ItemGroup>
            </Project>
            """),
        new("src/Orders.Domain/Orders.Domain.csproj", "</Project>", """
              <ItemGroup>
                <PackageReference Include="Microsoft.EntityFrameworkCore" />
              </ItemGroup>
            </Project>
            """),
        new("src/Orders.Application/Orders.Application.csproj", "../Orders.Domain/Orders.Domain.csproj", "../../cmd/Orders.Api/Orders.Api.csproj"),
        new("src/Orders.Domain/Orders.Domain.csproj", "Sdk=\"Standards.Sdk\"", "Sdk=\"Microsoft.NET.Sdk\""),
        new("tests/Orders.Domain.Tests/Orders.Domain.Tests.csproj", "", null),
        new("cmd/Orders.Api/Endpoints.cs", "", "namespace Orders.Api;\n\ninternal static class Endpoints;\n"),
        new("tests/Orders.Domain.Tests/Orders.Domain.Tests.csproj", "</Project>", """
              <ItemGroup>
                <PackageReference Include="Shouldly" />
              </ItemGroup>
            </Project>
            """)
        {
            Also = new("tests/Orders.Application.Tests/Orders.Application.Tests.csproj", "</Project>", """
                  <ItemGroup>
                    <PackageReference Include="AwesomeAssertions" />
                  </ItemGroup>
                </Project>
                """),
        },
        new("cmd/Orders.Api/Dockerfile", "", null),
        new("standards.yml", "tier: 4\n", """
            tier: 4
            layout:
              required: [cmd, src, tests, docs, SECURITY.md]

            """),
        new("docs/design/0001-cancel-orders.md", "", null) { Also = new("docs/design/TEMPLATE.md", "", null) },
        new("cmd/Orders.Worker.csproj", "", Library),
        new("src/Orders.Domain/Orders.Contracts.csproj", "", Library),
        new("src/Orders.Domain/Order.cs.bak", "", "namespace Orders.Domain;\n")
        {
            Also = new("standards.yml", "tier: 4\n", "tier: 4\nlayout:\n  forbidden: ['**/*.bak']\n"),
        },
        new("lib/Acme.Codec.dll", "", "MZ\u0001\0\u0003\0\0\0"),
        new("docs/architecture/overview.mp4", "", new string('\0', 6 * 1024 * 1024)),
        new("src/Orders.Domain/Orders.Domain.csproj", "    <Description>", "    <AssemblyName>orders_domain</AssemblyName>\n    <Description>"),
        new("src/order_pricing/order_pricing.csproj", "", Library),
        new("modules/billing/src/Billing/Billing.csproj", "", Library.Replace("</Project>", """
              <ItemGroup>
                <ProjectReference Include="../../../users/src/Users/Users.csproj" />
              </ItemGroup>
            </Project>
            """, StringComparison.Ordinal))
        {
            Also = new("modules/users/src/Users/Users.csproj", "", Library),
        },
        new("src/Orders.Domain/Pricing/Price.cs", "", """
            using Orders.Domain.Stock;

            namespace Orders.Domain.Pricing;

            public sealed record Price(Item Item, decimal Amount);

            """)
        {
            Also = new("src/Orders.Domain/Stock/Item.cs", "", """
                using Orders.Domain.Pricing;

                namespace Orders.Domain.Stock;

                public sealed record Item(string Id, Price? Price);

                """),
        },
        new("src/Orders.Domain/Order.cs", "public sealed record Order(", """
            public sealed record OrderLine(string Article, int Count);

            /// <summary>An order of a customer.</summary>
            public sealed record Order(
            """),
        new("deploy/terraform/environments/staging/main.tf", "", null),
        new("Orders.Tests.slnx", "", """
            <Solution>
              <Project Path="tests/Orders.Domain.Tests/Orders.Domain.Tests.csproj" />
            </Solution>

            """)
        {
            Also = new("Orders.slnx", "    <Project Path=\"tests/Orders.Domain.Tests/Orders.Domain.Tests.csproj\" />\n", ""),
        },
    ];
}
