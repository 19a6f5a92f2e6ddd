namespace Standards.Checks.Tests.Corpus;

/// <summary>Of layout: names, places, dependencies between projects.</summary>
internal static class LayoutMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("src/Orders.Domain/bin/Debug/Orders.Domain.dll", "", "MZ"),
        new("docs/Design Notes.md", "", "# Notes\n\nText.\n"),
        new("docs/GLOSSARY.md", "", "# Glossary\n"),
        new("docs/aux.md", "", "# Aux\n"),
        new("deploy.sh", "", "echo\n"),
        new("src/tool/deploy.sh", "", "echo\n"),
        new("src/Orders.Domain/orders.proto", "", "syntax = \"proto3\";\n"),
        new("infrastructure/main.tf", "", "terraform {}\n"),
        new("Orders.slnx", "    <Project Path=\"src/Orders.Domain/Orders.Domain.csproj\" />\n", ""),
        new("src/Orders.Domain/Orders.Domain.csproj", "</Project>", "  <ItemGroup>\n    <ProjectReference Include=\"../Orders.Infrastructure/Orders.Infrastructure.csproj\" />\n  </ItemGroup>\n</Project>"),
        new("src/Orders.Domain/Orders.Domain.csproj", "</Project>", "  <ItemGroup>\n    <PackageReference Include=\"Microsoft.EntityFrameworkCore\" />\n  </ItemGroup>\n</Project>"),
        new("src/Orders.Application/Orders.Application.csproj", "../Orders.Domain/Orders.Domain.csproj", "../../cmd/Orders.Api/Orders.Api.csproj"),
        new("src/Orders.Domain/Orders.Domain.csproj", "Sdk=\"Standards.Sdk\"", "Sdk=\"Microsoft.NET.Sdk\""),
        new("tests/Orders.Domain.Tests/Orders.Domain.Tests.csproj", "", null),
        new("cmd/Orders.Api/Dockerfile", "", null),
    ];
}
