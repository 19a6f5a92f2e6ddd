using Standards.Checks.Rules.Layout;

namespace Standards.Checks.Tests.Layout.Projects;

public sealed class ReferenceRulesTests : IDisposable
{
    private readonly ProjectRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Library_that_references_an_executable_is_STD2032()
    {
        _repository.Project("src", "Billing", "../../cmd/Orders/Orders.csproj").Project("cmd", "Orders");

        FindingAssert.Only(
            _repository.Run("STD2032"),
            "STD2032",
            "src/Billing/Billing.csproj(3,5)",
            "'Billing' references the executable 'Orders'",
            "Move what both need to a library below 'src' and reference that");
    }

    [Theory]
    [InlineData("cmd", "A", "cmd", "B", true)]
    [InlineData("src", "A", "tests", "B", true)]
    [InlineData("cmd", "A", "src", "B.Tests", true)]
    [InlineData("tests", "A", "cmd", "B", false)]
    [InlineData("tests", "A", "tests", "B", false)]
    [InlineData("cmd", "A", "src", "B", false)]
    [InlineData("tools", "A", "cmd", "B", false)]
    public void Only_tests_reference_executables_and_tests(string fromFolder, string from, string toFolder, string to, bool isFound)
    {
        _repository.Project(fromFolder, from, $"../../{toFolder}/{to}/{to}.csproj").Project(toFolder, to);

        Assert.Equal(isFound ? 1 : 0, _repository.Run("STD2032").Length);
    }

    [Theory]
    [InlineData(
        """<Project Sdk="Microsoft.NET.Sdk"><Sdk Name="Aspire.AppHost.Sdk" Version="9.0.0" /><ProjectReference Include="../Api/Api.csproj" /></Project>""")]
    [InlineData(
        """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><IsAspireHost>true</IsAspireHost></PropertyGroup><ProjectReference """
            + """Include="../Api/Api.csproj" /></Project>""")]
    public void Host_of_a_local_setup_references_what_it_starts(string host)
    {
        _repository.With("cmd/Host/Host.csproj", host).Project("cmd", "Api");

        Assert.Empty(_repository.Run("STD2032"));
    }

    [Theory]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk" />""", false)]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Library</OutputType></PropertyGroup></Project>""", false)]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk"><Sdk Name="Standards.Sdk" /></Project>""", false)]
    [InlineData("""<Project Sdk="Standards.Sdk"><PropertyGroup><OutputType>Library</OutputType></PropertyGroup></Project>""", false)]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup></Project>""", true)]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk.Worker" />""", true)]
    [InlineData("""<Project Sdk="Standards.Sdk" />""", true)]
    public void Folder_alone_makes_no_executable(string project, bool isFound)
    {
        _repository.Project("src", "Billing", "../../cmd/Orders/Orders.csproj").With("cmd/Orders/Orders.csproj", project);

        Assert.Equal(isFound ? 1 : 0, _repository.Run("STD2032").Length);
    }

    [Fact]
    public void Reference_into_another_module_is_STD2033()
    {
        _repository.Project("modules/orders/src", "Orders", "../../../users/src/Users/Users.csproj").Project("modules/users/src", "Users");

        FindingAssert.Only(
            _repository.Run("STD2033"), "STD2033", "modules/orders/src/Orders/Orders.csproj(3,5)",
            "'Orders' in 'modules/orders' references 'Users', which is internal to 'modules/users'",
            "Reference a '*.Contracts' project of 'modules/users', or move what both need below 'shared'");
    }

    [Theory]
    [InlineData("modules/a/src", "modules/b", "B", true)]
    [InlineData("modules/dotnet/a/src", "modules/dotnet/b/src", "B", true)]
    [InlineData("shared", "modules/b/src", "B", true)]
    [InlineData("modules/a/src", "modules/b/src", "B.Contracts", false)]
    [InlineData("modules/a/src", "modules/a/cmd", "B", false)]
    [InlineData("modules/a/Core", "modules/a/Data", "B", false)]
    [InlineData("modules/a/src", "shared/Money", "B", false)]
    [InlineData("modules/a/src", "modules/shared", "B", false)]
    [InlineData("modules/a/tests", "modules/b/src", "B", false)]
    [InlineData("tests", "modules/b/src", "B", false)]
    [InlineData("src", "modules/b/src", "B", false)]
    public void Modules_are_told_apart_by_their_folders(string from, string to, string name, bool isFound)
    {
        var up = string.Concat(Enumerable.Repeat("../", from.Count(c => c == '/') + 2));
        _repository.Project(from, "A", $"{up}{to}/{name}/{name}.csproj").Project(to, name);

        Assert.Equal(isFound ? 1 : 0, _repository.Run("STD2033").Length);
    }

    [Fact]
    public void Cycle_is_STD2034_with_the_whole_way_round()
    {
        _repository
            .Project("src", "A", "../B/B.csproj")
            .Project("src", "B", "../D/D.csproj", "../C/C.csproj")
            .Project("src", "C", "../A/A.csproj")
            .Project("src", "D");

        FindingAssert.Only(
            _repository.Run("STD2034"),
            "STD2034",
            "src/A/A.csproj(3,5)",
            "project references form a cycle: A -> B -> C -> A",
            "Move what 'A' and 'B' both need to a project that references neither");
    }

    [Fact]
    public void Project_that_references_itself_is_found()
    {
        _repository.Project("src", "A", "A.csproj");

        FindingAssert.Only(_repository.Run("STD2034"), "STD2034", "src/A/A.csproj(3,5)", "'A' references itself", "Remove the reference");
    }

    [Theory]
    [InlineData("""<ProjectReference Include="../B/B.csproj" Condition="'$(X)' == ''" />""")]
    [InlineData("""<ItemGroup Condition="'$(X)' == ''"><ProjectReference Include="../B/B.csproj" /></ItemGroup>""")]
    [InlineData("""<Choose><When Condition="true"><ItemGroup><ProjectReference Include="../B/B.csproj" /></ItemGroup></When></Choose>""")]
    public void Reference_under_a_condition_makes_no_cycle(string reference)
    {
        _repository.With("src/A/A.csproj", $"<Project>{reference}</Project>").Project("src", "B", "../A/A.csproj");

        Assert.Empty(_repository.Run("STD2034"));
    }

    [Fact]
    public void Reference_behind_a_condition_that_has_ended_counts()
    {
        _repository
            .With(
                "src/A/A.csproj",
                """<Project><ItemGroup Condition="false"><Compile Remove="a" /></ItemGroup><ItemGroup><ProjectReference Include="../B/B.csproj" """
                    + """/></ItemGroup></Project>""")
            .Project("src", "B", "../A/A.csproj");

        Assert.Single(_repository.Run("STD2034"));
    }

    [Fact]
    public void Long_chain_ends_and_is_shortened()
    {
        var names = Enumerable.Range(0, 3000).Select(i => $"P{i:D4}").ToArray();
        for (var i = 0; i < names.Length; i++)
        {
            var next = names[(i + 1) % names.Length];
            _repository.Project("src", names[i], $"../{next}/{next}.csproj");
        }

        Assert.EndsWith("P0010 -> P0011 -> (2988 more) -> P0000", Assert.Single(_repository.Run("STD2034")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_group_gives_its_shortest_cycle()
    {
        int[][] edges = [[1], [2, 0], [0], [4], [3, 4], []];

        Assert.Equal(["0 1", "3 4"], CycleFinder.Find(edges).Select(c => string.Join(' ', c)));
    }
}
