using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Layout.Projects;

public sealed class ProjectRulesOfLayoutTests : IDisposable
{
    private readonly ProjectRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Projects_that_share_a_folder_are_STD2009()
    {
        _repository.With("src/Orders/A.csproj", "\n<Project />").With("src/Orders/B.csproj", "\n<Project />");

        FindingAssert.Only(
            _repository.Run("STD2009"),
            "STD2009",
            "src/Orders/B.csproj(2,1)",
            "'B' shares the folder 'src/Orders' with 'A'",
            "Move the project and its files to 'src/B' and correct the solution");
    }

    [Fact]
    public void Project_after_which_the_folder_is_called_stays()
    {
        _repository.With("src/Cli/Cli.Tool.csproj", "<Project />").With("src/Cli/Cli.csproj", "<Project />");

        Assert.Equal("'Cli.Tool' shares the folder 'src/Cli' with 'Cli'", Assert.Single(_repository.Run("STD2009")).Message);
    }

    [Fact]
    public void Project_directly_in_a_folder_of_the_layout_is_STD2009()
    {
        _repository
            .With("cmd/Orders.csproj", "<Project />")
            .With("tests/A.csproj", "<Project />")
            .With("tests/B.csproj", "<Project />")
            .With("Tool.csproj", "<Project />");

        FindingAssert.Only(
            _repository.Run("STD2009"),
            "STD2009",
            "cmd/Orders.csproj(1,1)",
            "'Orders' lies directly in 'cmd', which holds a folder for each project",
            "Move the project and its files to 'cmd/Orders' and correct the solution");
    }

    [Fact]
    public void Project_at_the_root_is_no_finding_where_the_root_is_a_folder_of_the_layout()
    {
        _repository.With("Orders.csproj", "<Project />");

        Assert.Empty(_repository.Run("STD2009", LayoutFindings.Policy("layout: { libraries: . }")));
    }

    [Fact]
    public void Projects_of_tests_and_templates_are_not_looked_at()
    {
        _repository.With("src/A.UnitTests/TestAssets/x/a_1.csproj", "<Project />").With("src/A.UnitTests/TestAssets/x/a_2.csproj", "<Project />")
            .With("src/T/starter/.template.config/template.json", "{}")
            .With("src/T/starter/A.1.csproj", "<Project />")
            .With("src/T/starter/B.1.csproj", "<Project />");

        Assert.Empty(_repository.Run());
    }

    [Theory]
    [InlineData("sched_core", "", "the name of the project 'sched_core' has an underscore", "Rename it, for example to 'SchedCore'")]
    [InlineData("orders-api", "", "the name of the project 'orders-api' is not PascalCase", "Rename it, for example to 'OrdersApi'")]
    [InlineData("Orders.network", "", "the name of the project 'Orders.network' is not PascalCase", "Rename it, for example to 'Orders.Network'")]
    [InlineData("net10", "", "the name of the project 'net10' is not PascalCase", "Rename it, for example to 'Net10'")]
    [InlineData("Orders.core", "", "the name of the project 'Orders.core' is not PascalCase", "Rename it, for example to 'Orders.Core'")]
    [InlineData(
        "Orders",
        "<AssemblyName>orders_core</AssemblyName>",
        "the name of the assembly 'orders_core' has an underscore",
        "Rename it, for example to 'OrdersCore'")]
    [InlineData(
        "Orders",
        "<RootNamespace>acme.Orders</RootNamespace>",
        "the name of the root namespace 'acme.Orders' is not PascalCase",
        "Rename it, for example to 'Acme.Orders'")]
    public void Name_of_another_form_is_STD2023(string name, string properties, string message, string fix)
    {
        _repository.With($"src/A/{name}.csproj", $"<!-- -->\n <Project><PropertyGroup>{properties}</PropertyGroup></Project>");

        FindingAssert.Only(_repository.Run("STD2023"), "STD2023", $"src/A/{name}.csproj(2,2)", message, fix);
    }

    [Theory]
    [InlineData("Orders.Api2", "")]
    [InlineData("Orders.Native.linux-arm64", "")]
    [InlineData("Orders.net35", "<AssemblyName>Acme.Orders.net35.Core</AssemblyName>")]
    [InlineData("Orders.netstandard2.0", "")]
    [InlineData("orders-pack", """</PropertyGroup><Sdk Name="Microsoft.Build.NoTargets/3.7.0" /><PropertyGroup>""")]
    [InlineData("../../docs/getting-started", "")]
    [InlineData("Orders", "<AssemblyName>$(MSBuildProjectName)_x</AssemblyName>")]
    [InlineData("dotnet-orders", "<PackAsTool>true</PackAsTool>")]
    public void Other_names_are_silent(string name, string properties)
    {
        var path = name.StartsWith("../../", StringComparison.Ordinal) ? name[6..] : $"src/A/{name}";
        _repository.With($"{path}.csproj", $"<Project><PropertyGroup>{properties}</PropertyGroup></Project>");

        Assert.Empty(_repository.Run("STD2023"));
    }

    [Fact]
    public void Process_without_a_container_definition_is_STD2008()
    {
        _repository
            .With("cmd/Orders.Api/Orders.Api.csproj", "<Project />")
            .With("src/A/A.csproj", "<Project />")
            .With("Dockerfile.test", "FROM scratch\n")
            .With("cmd/Orders.Worker/Orders.Worker.csproj", "<Project><PropertyGroup><ContainerRepository>x</ContainerRepository></PropertyGroup></Project>");

        FindingAssert.Only(
            _repository.Run("STD2008", LayoutFindings.Service), "STD2008", "cmd/Orders.Api/Orders.Api.csproj(1,1)",
            "'Orders.Api' has no container definition",
            "Add '<ContainerRepository>orders-api</ContainerRepository>' to the project, or a Dockerfile beside it");
        Assert.Empty(_repository.Run("STD2008", LayoutFindings.Of(ServiceClass.Library)));
    }

    [Theory]
    [InlineData("cmd/Orders.Api/Dockerfile", "FROM scratch\n")]
    [InlineData("cmd/Orders.Api/docker/Containerfile", "FROM scratch\n")]
    [InlineData("deploy/docker/api.Dockerfile", "RUN dotnet publish cmd/Orders.Api\n")]
    [InlineData("Dockerfile", "FROM scratch\n")]
    [InlineData("Directory.Build.props", "<Project><PropertyGroup><ContainerRepository>$(MSBuildProjectName)</ContainerRepository></PropertyGroup></Project>")]
    public void Any_container_definition_is_enough(string path, string text)
    {
        _repository.With("cmd/Orders.Api/Orders.Api.csproj", "<Project />").With(path, text);

        Assert.Empty(_repository.Run("STD2008", LayoutFindings.Service));
    }

    [Theory]
    [InlineData("<PackAsTool>true</PackAsTool>")]
    [InlineData("<IsAspireHost>True</IsAspireHost>")]
    [InlineData("<EnableSdkContainerSupport>true</EnableSdkContainerSupport>")]
    public void What_is_not_deployed_needs_none(string property)
    {
        _repository.With("cmd/Orders/Orders.csproj", $"<Project><PropertyGroup>{property}</PropertyGroup></Project>");

        Assert.Empty(_repository.Run("STD2008", LayoutFindings.Service));
    }
}
