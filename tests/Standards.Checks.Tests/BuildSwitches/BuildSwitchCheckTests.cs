using Standards.Checks.Findings;
using Standards.Checks.Rules.BuildSwitches;

namespace Standards.Checks.Tests.BuildSwitches;

public sealed class BuildSwitchCheckTests
{
    private const string Waivable = "Remove it, or record a waiver with an owner, an approver and an end";

    [Theory]
    [InlineData("<StandardsChecks>false</StandardsChecks>", "StandardsChecks is 'false', but the policy makes 'true' mandatory")]
    [InlineData("<standardschecks>FALSE</standardschecks>", "standardschecks is 'FALSE', but the policy makes 'true' mandatory")]
    [InlineData("<StandardsChecks />", "StandardsChecks is '', but the policy makes 'true' mandatory")]
    [InlineData("<StandardsChecks></StandardsChecks>", "StandardsChecks is '', but the policy makes 'true' mandatory")]
    [InlineData("<StandardsChecks Condition=\"'$(OS)' == 'x'\">$(No)</StandardsChecks>", "StandardsChecks is '$(No)', but the policy makes 'true' mandatory")]
    [InlineData("<StandardsChecks><![CDATA[off]]></StandardsChecks>", "StandardsChecks is 'off', but the policy makes 'true' mandatory")]
    [InlineData("<DesignTimeBuild>true</DesignTimeBuild>", "DesignTimeBuild is 'true', but only the SDK, its commands and editors say that")]
    [InlineData("<StandardsCollect>true</StandardsCollect>", "StandardsCollect is 'true', but only the SDK, its commands and editors say that")]
    [InlineData("<StandardsDate>2026-01-01</StandardsDate>", "StandardsDate is '2026-01-01', but only the SDK, its commands and editors say that")]
    [InlineData(
        "<StandardsRepositoryRoot>..</StandardsRepositoryRoot>", "StandardsRepositoryRoot is '..', but only the SDK, its commands and editors say that")]
    [InlineData("<BuildDependsOn>CoreBuild</BuildDependsOn>", "BuildDependsOn is 'CoreBuild', which drops what hangs there already, checks among it")]
    [InlineData("<_StandardsChecksEnabled>x</_StandardsChecksEnabled>", "_StandardsChecksEnabled is 'x', but it belongs to the SDK, and checks rely on it")]
    [InlineData("<RunAnalyzers>false</RunAnalyzers>", "RunAnalyzers is 'false', but the policy makes 'true' mandatory")]
    [InlineData(
        "<RunAnalyzers Condition=\"'$(GITHUB_ACTIONS)' == 'true'\">false</RunAnalyzers>", "RunAnalyzers is 'false', but the policy makes 'true' mandatory")]
    public void Property(string property, string message)
    {
        var finding = Assert.Single(Run($"<Project>\n  <PropertyGroup>\n    {property}\n  </PropertyGroup>\n</Project>\n"));

        Assert.Equal(("STD0008", "Directory.Build.props", 3, 5, message), (finding.Rule.Id, finding.Path, finding.Line, finding.Column, finding.Message));
        Assert.Contains(
            finding.Fix,
            new[] { Waivable, $"Remove this line or write <{property[1..].Split(' ', '>', '/')[0]}>true</{property[1..].Split(' ', '>', '/')[0]}>" });
        Assert.Equal(message.Contains("'true' mandatory", StringComparison.Ordinal), finding.Fix != Waivable);
    }

    [Theory]
    [InlineData("<StandardsChecks>true</StandardsChecks>")]
    [InlineData("<StandardsChecks>$(StandardsChecks)</StandardsChecks>")]
    [InlineData("<BuildDependsOn>First;$(BuildDependsOn)</BuildDependsOn>")]
    [InlineData("<RunAnalyzers Condition=\"'$(Configuration)' == 'Debug'\">false</RunAnalyzers>")]
    [InlineData("<RunAnalyzersDuringLiveAnalysis>false</RunAnalyzersDuringLiveAnalysis>")]
    [InlineData("<DesignTimeBuild>false</DesignTimeBuild>")]
    [InlineData("<StandardsBase>origin/develop</StandardsBase>")]
    [InlineData("<NoWarn>$(NoWarn);CS1591</NoWarn>")]
    [InlineData("<DefineConstants>StandardsChecksX=false</DefineConstants>")]
    [InlineData("<!-- <StandardsChecks>false</StandardsChecks> -->")]
    [InlineData("<X Condition=\"'$(StandardsChecks)' == 'false'\">y</X>")]
    public void Property_silent(string property) => Assert.Empty(Run($"<Project><PropertyGroup>{property}</PropertyGroup></Project>"));

    [Theory]
    [InlineData("<Target Name=\"_StandardsWriteFacts\" />", "the target _StandardsWriteFacts replaces one of the SDK's")]
    [InlineData("<Target Name=\"StandardsCheckRepository\" />", "the target StandardsCheckRepository replaces one of the SDK's")]
    [InlineData("<Target Name=\"Build\" />", "the target Build replaces the one in which the checks hang")]
    [InlineData(
        "<UsingTask TaskName=\"Standards.Tasks.CheckRepository\" AssemblyFile=\"x.dll\" />",
        "the task Standards.Tasks.CheckRepository is taken from somewhere else than the SDK's package")]
    [InlineData(
        "<Import Project=\"Sdk.targets\" Sdk=\"Standards.Sdk\" Condition=\"'$(GITHUB_ACTIONS)' == ''\" />",
        "Standards.Sdk is imported under a condition, so some builds have no checks")]
    [InlineData(
        "<ImportGroup Condition=\"'$(CI)' == ''\"><Import Project=\"Sdk.props\" Sdk=\"Standards.Sdk/1.0.0\" /></ImportGroup>",
        "Standards.Sdk is imported under a condition, so some builds have no checks")]
    [InlineData(
        "<ItemGroup><Analyzer Remove=\"@(Analyzer)\" /></ItemGroup>",
        "Analyzer loses '@(Analyzer)', and with it what the SDK has put there")]
    [InlineData(
        "<Target Name=\"X\"><MSBuild Projects=\"a.csproj\" Properties=\"A=1;StandardsChecks=false\" /></Target>",
        "StandardsChecks is 'false' for another build, but the policy makes 'true' mandatory")]
    [InlineData(
        "<Target Name=\"X\"><Exec Command=\"dotnet build -p:StandardsChecks=no\" /></Target>",
        "StandardsChecks is 'no' for another build, but the policy makes 'true' mandatory")]
    [InlineData(
        "<ItemGroup><ProjectReference Include=\"a.csproj\"><AdditionalProperties>DesignTimeBuild=true</AdditionalProperties></ProjectReference></ItemGroup>",
        "DesignTimeBuild is 'true' for another build, but only the SDK, its commands and editors say that")]
    [InlineData(
        "<Target Name=\"X\"><Task><Output TaskParameter=\"Y\" PropertyName=\"StandardsChecks\" /></Task></Target>",
        "a task gives StandardsChecks its value, but the policy makes 'true' mandatory")]
    [InlineData("<ItemGroup><_StandardsRun Include=\"x\" /></ItemGroup>", "_StandardsRun belongs to the SDK, and checks rely on it")]
    public void Element(string element, string message) => Assert.Equal(message, Assert.Single(Run($"<Project>{element}</Project>")).Message);

    [Theory]
    [InlineData("<Target Name=\"BeforeBuild\" />")]
    [InlineData("<Target Name=\"CoreBuild\" />")]
    [InlineData("<Target Name=\"StandardsDocs\" AfterTargets=\"Build\" />")]
    [InlineData("<Import Project=\"Sdk.props\" Sdk=\"Standards.Sdk\" Condition=\"'$(StandardsSdkUsed)' != 'true'\" />")]
    [InlineData("<Import Project=\"Sdk.props\" Sdk=\"Standards.Sdk\" />")]
    [InlineData("<Import Project=\"Sdk.props\" Sdk=\"Other.Sdk\" Condition=\"'$(CI)' == ''\" />")]
    [InlineData("<ItemGroup><Analyzer Remove=\"old.dll\" /></ItemGroup>")]
    [InlineData("<Target Name=\"X\"><Exec Command=\"dotnet build -p:StandardsChecks=true\" /></Target>")]
    [InlineData("<Target Name=\"X\"><MSBuild Projects=\"a.csproj\" Properties=\"StandardsRepositoryRoot=$(StandardsRepositoryRoot)\" /></Target>")]
    public void Element_silent(string element) => Assert.Empty(Run($"<Project>{element}</Project>"));

    [Theory]
    [InlineData("-p:StandardsCollect=true", "StandardsCollect is 'true' for every build, but only the SDK, its commands and editors say that")]
    [InlineData("/property:\"A=b;StandardsChecks=false\"", "StandardsChecks is 'false' for every build, but the policy makes 'true' mandatory")]
    [InlineData("\"-p:StandardsChecks=false\"", "StandardsChecks is 'false' for every build, but the policy makes 'true' mandatory")]
    [InlineData("-m -t:Restore", "'-t:Restore' builds other targets than the command asks for")]
    [InlineData("--getProperty:OutputPath", "'--getProperty:OutputPath' prints a value and builds nothing")]
    [InlineData("-pp:x.xml", "'-pp:x.xml' writes the project as one file and builds nothing")]
    [InlineData("-noconlog", "'-noconlog' hides every message of the build")]
    public void Response_file(string text, string message)
    {
        var finding = Assert.Single(Run($"-nologo\r\n{text}\r\n", "Directory.Build.rsp"));

        Assert.Equal(("STD0008", 2, message), (finding.Rule.Id, finding.Line, finding.Message));
    }

    [Theory]
    [InlineData("-m -nologo -nr:false")]
    [InlineData("# -p:StandardsChecks=false")]
    [InlineData("-p:Configuration=Release;A=/t:b")]
    [InlineData("-p:StandardsChecks=true")]
    [InlineData("-warnAsMessage:NU1507")]
    public void Response_file_silent(string text) => Assert.Empty(Run(text, "Directory.Build.rsp"));

    [Theory]
    [InlineData("src/A/A.csproj", true)]
    [InlineData("eng/x.Targets", true)]
    [InlineData("src/A/A.csproj.user", true)]
    [InlineData("eng/build.proj", true)]
    [InlineData("eng/proj", false)]
    [InlineData("docs/props.md", false)]
    public void Files(string path, bool isRead) =>
        Assert.Equal(isRead ? 1 : 0, Run("<Project><PropertyGroup><StandardsChecks>false</StandardsChecks></PropertyGroup></Project>", path).Count);

    [Fact]
    public void Malformed_file_gives_what_stands_before() => Assert.Single(Run("<Project><PropertyGroup><StandardsChecks>no</StandardsChecks><"));

    private static IReadOnlyList<Finding> Run(string text, string path = "Directory.Build.props")
    {
        using var repository = new TestRepository().With(path, text);
        return repository.Run(new BuildSwitchCheck());
    }
}
