namespace Standards.Benchmarks.Generation;

/// <summary>Writes two services that answer one item by its id from memory and differ in the defaults of the product only.</summary>
/// <param name="defaults">Absolute path of the project with the defaults.</param>
internal sealed class ServiceGenerator(string defaults)
{
    /// <summary>A project as <c>dotnet new web</c> makes it.</summary>
    /// <param name="root">Absolute path; what is there is deleted.</param>
    /// <param name="withDefaults">Whether the two calls of the product are in it.</param>
    /// <param name="readyToRun">Whether publishing compiles ahead of time.</param>
    /// <returns>The project, relative to the root.</returns>
    public string Write(string root, bool withDefaults, bool readyToRun)
    {
        var name = withDefaults ? "Defaults" : "Bare";
        var tree = new FileTree(root);
        tree.Write($"{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <UseCurrentRuntimeIdentifier>true</UseCurrentRuntimeIdentifier>
                <SelfContained>false</SelfContained>
                <PublishReadyToRun>{(readyToRun ? "true" : "false")}</PublishReadyToRun>
              </PropertyGroup>
              {(withDefaults ? $"<ItemGroup><ProjectReference Include=\"{defaults}\" /></ItemGroup>" : "")}
            </Project>

            """);
        tree.Write(
            "appsettings.json",
            """{ "Logging": { "LogLevel": { "Default": "Information", "Microsoft.AspNetCore": "Warning" } }, "AllowedHosts": "*" }""" + "\n");
        tree.Write("Program.cs", $$"""
            {{(withDefaults ? "using Standards.ServiceDefaults;\n" : "")}}
            var items = Enumerable.Range(1, 1000).Select(i => new Item($"{i}", $"Item {i}", i * 1.25m, DateTimeOffset.UnixEpoch.AddMinutes(i))).ToDictionary(item => item.Id);
            var builder = WebApplication.CreateBuilder(args);
            {{(withDefaults ? "builder.AddServiceDefaults();" : "")}}
            var app = builder.Build();
            {{(withDefaults ? "app.MapServiceDefaults();" : "")}}
            app.MapGet("/api/v1/items/{id}", (string id) => items.TryGetValue(id, out var item) ? Results.Ok(item) : Results.NotFound());
            app.Run();

            internal sealed record Item(string Id, string Name, decimal Price, DateTimeOffset CreatedAt);

            """);
        return $"{name}.csproj";
    }
}
