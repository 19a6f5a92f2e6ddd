namespace Standards.Checks.Tests.Layout.Projects;

public sealed class LayerRuleTests : IDisposable
{
    private readonly ProjectRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Reference_outwards_is_STD2030_at_its_element()
    {
        _repository
            .Project("src", "Orders.Domain", "../Orders.Kernel/Orders.Kernel.csproj", "../Orders.Infrastructure/Orders.Infrastructure.csproj")
            .Project("src", "Orders.Infrastructure")
            .Project("src", "Orders.Kernel");

        FindingAssert.Only(
            _repository.Run("STD2030"), "STD2030", "src/Orders.Domain/Orders.Domain.csproj(4,5)",
            "'Orders.Domain' (Domain) references 'Orders.Infrastructure' of the outer layer Infrastructure",
            "Declare an interface in 'Orders.Domain' and implement it in 'Orders.Infrastructure', or move the type inwards; other layers are declared as "
                + "layout.layers in standards.yml");
    }

    [Theory]
    [InlineData("Orders.Domain", "Orders.Application", true)]
    [InlineData("Orders.Application", "Orders.Infrastructure", true)]
    [InlineData("Orders.Application", "Orders.Api", true)]
    [InlineData("Orders.Infrastructure.Postgres", "Orders.Web", true)]
    [InlineData("Orders.Infrastructure", "Orders.Api.Contracts", false)]
    [InlineData("Orders.Application", "Orders.Domain", false)]
    [InlineData("Orders.Api", "Orders.Infrastructure", false)]
    [InlineData("Orders.Domain", "Payments.Domain", false)]
    [InlineData("Orders.Domain", "Orders.Domains", false)]
    [InlineData("Orders.Domain.Tests", "Orders.Infrastructure", false)]
    [InlineData("Orders.Web.Application", "Orders.Infrastructure", true)]
    public void Layer_is_a_segment_of_the_name(string from, string to, bool isFound)
    {
        _repository.Project("src", from, $"../{to}/{to}.csproj").Project("src", to);

        Assert.Equal(isFound ? 1 : 0, _repository.Run("STD2030").Length);
    }

    [Fact]
    public void Policy_names_its_own_layers()
    {
        var policy = LayoutFindings.Policy("layout: { layers: [Core, 'Data|Messaging', Ui] }");
        _repository
            .Project("src", "A.Core", "../A.Messaging/A.Messaging.csproj")
            .Project("src", "A.Data", "../A.Messaging/A.Messaging.csproj")
            .Project("src", "A.Messaging")
            .Project("src", "A.Domain", "../A.Api/A.Api.csproj")
            .Project("src", "A.Api");

        Assert.Equal(["src/A.Core/A.Core.csproj(3,5) STD2030"], _repository.Run("STD2030", policy).Places());
    }

    [Fact]
    public void Reference_for_the_order_of_builds_is_none()
    {
        _repository
            .With("src/A.Domain/A.Domain.csproj", """
                <Project>
                <ProjectReference Include="../A.Api/A.Api.csproj" ReferenceOutputAssembly="false" />
                <ProjectReference Include="../A.Web/A.Web.csproj"><ReferenceOutputAssembly>False</ReferenceOutputAssembly></ProjectReference></Project>
                """)
            .Project("src", "A.Api")
            .Project("src", "A.Web");

        Assert.Empty(_repository.Run("STD2030"));
    }

    [Theory]
    [InlineData("""<PackageReference Include="Microsoft.EntityFrameworkCore" />""", "Microsoft.EntityFrameworkCore")]
    [InlineData("""<PackageReference Include="microsoft.entityframeworkcore.SqlServer" />""", "microsoft.entityframeworkcore.SqlServer")]
    [InlineData("""<FrameworkReference Include="Microsoft.AspNetCore.App" />""", "Microsoft.AspNetCore.App")]
    public void Framework_in_the_innermost_layer_is_STD2031(string item, string name)
    {
        _repository
            .With("src/Orders.Domain/Orders.Domain.csproj", $"<Project>\n  {item}\n</Project>")
            .With("src/Orders.Api/Orders.Api.csproj", $"<Project>\n  {item}\n</Project>");

        FindingAssert.Only(
            _repository.Run("STD2031"), "STD2031", "src/Orders.Domain/Orders.Domain.csproj(2,3)",
            $"'Orders.Domain' is the innermost layer and references '{name}'",
            "Move the code that needs it to an outer layer, behind an interface of this one, and remove the reference");
    }

    [Theory]
    [InlineData("Microsoft.EntityFrameworkCoreish")]
    [InlineData("Microsoft.Extensions.Logging.Abstractions")]
    public void Other_packages_are_silent(string package)
    {
        _repository.With("src/Orders.Domain/Orders.Domain.csproj", $"""<Project><PackageReference Include="{package}" /></Project>""");

        Assert.Empty(_repository.Run("STD2031"));
    }
}
