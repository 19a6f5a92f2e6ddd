using System.Text.Json;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Places;

/// <summary><c>&lt;Sdk Name="Standards.Sdk" /&gt;</c> beside another SDK behaves as the whole form does.</summary>
public sealed class AdditiveFormTests
{
    private const string Whole = "cmd/Orders.Api/Orders.Api.csproj";
    private const string Additive = "cmd/Orders.Web/Orders.Web.csproj";
    private const string Properties =
        "DebugType,TreatWarningsAsErrors,Nullable,LangVersion,ImplicitUsings,GenerateDocumentationFile,RestorePackagesWithLockFile,ContinuousIntegrationBuild,"
        + "UsingMicrosoftNETSdkWeb,OutputType,TargetFramework";

    [Fact]
    public void Additive_form_builds_and_reports()
    {
        using var repository = Repository().Record(status: "Done");

        var result = repository.Build(Additive).Failed();

        Assert.Equal(["STD3103 error docs/adr/0001-use-it.md(7,1)"], result.Diagnostics().Select(d => d.Place));
        Assert.Equal(["CheckProject", "CheckRepository", "CheckRestored"], result.CheckTasks());
        Assert.True(repository.Exists("cmd/Orders.Web/bin/Debug/net10.0/Orders.Web.dll"), result.Output);
        Assert.True(repository.Exists("cmd/Orders.Web/packages.lock.json"), result.Output);
        result.Reported(repository.Reports);
    }

    [Fact]
    public void Both_forms_have_the_same_properties()
    {
        using var repository = Repository();

        var local = Evaluate(repository, Whole);
        Assert.Equal(local, Evaluate(repository, Additive));
        Assert.Equal(("embedded", "latest"), (local["DebugType"], local["LangVersion"]));

        repository.Set("CI", "true");
        var ci = Evaluate(repository, Whole);
        Assert.Equal(ci, Evaluate(repository, Additive));
        Assert.Equal("true", ci["TreatWarningsAsErrors"]);
    }

    [Fact]
    public void Directory_Build_props_wins_in_both_forms()
    {
        using var repository = Repository().Set("CI", "true");
        repository.Write(
            "Directory.Build.props",
            "<Project><PropertyGroup><DebugType>portable</DebugType><TreatWarningsAsErrors>false</TreatWarningsAsErrors><Nullable>annotations</"
                + "Nullable><LangVersion>13</LangVersion></PropertyGroup></Project>");

        foreach (var project in (string[])[Whole, Additive])
        {
            var values = Evaluate(repository, project);
            Assert.Equal(
                ("portable", "false", "annotations", "13"), (values["DebugType"], values["TreatWarningsAsErrors"], values["Nullable"], values["LangVersion"]));
        }
    }

    private static ScratchRepository Repository() => new ScratchRepository()
        .Write(Whole, """<Project Sdk="Standards.Sdk" />""")
        .Write("cmd/Orders.Api/Program.cs", "WebApplication.CreateBuilder(args).Build().Run();\n")
        .Write(
            Additive,
            """<Project Sdk="Microsoft.NET.Sdk.Web"><Sdk Name="Standards.Sdk" """
                + """/><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""")
        .Write("cmd/Orders.Web/Program.cs", "WebApplication.CreateBuilder(args).Build().Run();\n");

    private static SortedDictionary<string, string> Evaluate(ScratchRepository repository, string project)
    {
        var result = repository.Dotnet("msbuild", project, $"-getProperty:{Properties}", "-nologo");
        Assert.True(result.ExitCode == 0, result.Output);
        using var json = JsonDocument.Parse(result.Output);
        return new SortedDictionary<string, string>(
            json.RootElement.GetProperty("Properties").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!.ToLowerInvariant()),
            StringComparer.Ordinal);
    }
}
