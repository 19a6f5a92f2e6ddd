using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Configuration;

namespace Standards.Checks.Tests.Configuration;

public sealed class ConfigurationSetCheckTests
{
    private const string BaseText = """{ "Orders": { "BatchSize": 100, "Hosts": [ "a" ] } }""";

    [Fact]
    public void Missing_base_fires() => FindingAssert.Only(
        Settings.Set((Settings.Production, """{ "A": 1 }"""), (Settings.Staging, """{ "A": 1 }""")),
        "STD8203",
        Settings.Production,
        0,
        0,
        "there is no appsettings.json beside 'appsettings.Production.json'",
        "Add 'cmd/Orders.Api/appsettings.json' with all keys and the values that hold where nothing else is said");

    [Fact]
    public void Misspelt_key_fires() => FindingAssert.Only(
        Settings.Set((Settings.Base, BaseText), (Settings.Production, "{\n  \"Orders\": { \"BatchSzie\": 500 }\n}")),
        "STD8204",
        Settings.Production,
        2,
        15,
        "appsettings.json has no key 'Orders:BatchSzie', so nothing is overridden",
        "Write 'BatchSize', or add the key to appsettings.json as well");

    [Fact]
    public void Key_of_overlay_only_fires() => FindingAssert.Only(
        Settings.Set((Settings.Base, BaseText), (Settings.Production, """{ "Kafka": { "Topic": "a", "Group": "b" } }""")),
        "STD8205", Settings.Production, 1, 14, "key 'Kafka' is not in appsettings.json", "Add it there with a value that is safe everywhere, or an empty one");

    /// <summary>'dotnet user-jwts' writes this section into the file of development.</summary>
    [Fact]
    public void Key_of_a_section_that_is_free_is_silent() => Assert.Empty(Settings.Set(
        (Settings.Base, BaseText),
        (Settings.Production, """{ "Authentication": { "Schemes": { "Bearer": { "ValidIssuer": "a" } } }, "Kestrel": { "Limits": { "A": 1 } } }""")));

    [Fact]
    public void Key_that_an_environment_lacks_fires() => FindingAssert.Only(
        Settings.Set((Settings.Base, BaseText), (Settings.Production, """{ "Orders": { "Topic": "a" } }"""), (Settings.Staging, "{ }")),
        "STD8206", Settings.Production, 1, 15, "key 'Orders:Topic' is missing for Staging", "Add it to 'appsettings.json', or to 'appsettings.Staging.json'");

    [Theory]
    [InlineData("""{ "Logging": { "LogLevel": { "Default": "Debug" } } }""", 30, "production logs 'Debug' entries of every category")]
    [InlineData("""{ "Logging": { "LogLevel": { "Shop": "trace" } } }""", 30, "production logs 'trace' entries of 'Shop'")]
    [InlineData("""{ "Logging": { "Console": { "LogLevel": { "A.B": "Debug" } } } }""", 43, "production logs 'Debug' entries of 'A.B'")]
    [InlineData("""{ "Serilog": { "MinimumLevel": "Verbose" } }""", 16, "production logs 'Verbose' entries of every category")]
    [InlineData("""{ "Serilog": { "MinimumLevel": { "Override": { "A": "Debug" } } } }""", 48, "production logs 'Debug' entries of 'A'")]
    public void Low_level_of_production_is_STD8215(string text, int column, string message) => FindingAssert.Only(
        Settings.Set((Settings.Base, BaseText), (Settings.Production, text)),
        "STD8215",
        Settings.Production,
        1,
        column,
        message,
        "Write 'Information' or a higher level; set a lower one for an hour while you look for something");

    [Theory]
    [InlineData("""{ "Logging": { "LogLevel": { "Shop": "Debug" } } }""")]
    [InlineData("{ }")]
    public void Low_level_everywhere_is_STD8215_where_production_says_nothing_else(string production) => FindingAssert.Only(
        [.. Settings.Set((Settings.Base, """{ "Logging": { "LogLevel": { "Default": "Debug" } } }"""), (Settings.Production, production))
            .Where(finding => finding.Path == Settings.Base)],
        "STD8215",
        Settings.Base,
        1,
        30,
        "'Logging:LogLevel:Default' is 'Debug', and no file of production says otherwise",
        "Write 'Information' here, and the lower level in 'appsettings.Development.json'");

    [Theory]
    [InlineData("""{ "Logging": { "LogLevel": { "Default": "Debug" } } }""", """{ "Logging": { "LogLevel": { "Default": "Warning" } } }""")]
    [InlineData("""{ "Serilog": { "MinimumLevel": "Debug" } }""", """{ "Serilog": { "MinimumLevel": { "Default": "Information" } } }""")]
    [InlineData("""{ "Logging": { "LogLevel": { "Shop": "Debug" } } }""", "{ }")]
    [InlineData("""{ "Mode": "Debug", "Logging": { "Note": "Debug" }, "Build": { "LogLevel": "Debug" } }""", "{ }")]
    public void Levels_that_production_does_not_have_are_silent(string text, string production) =>
        Assert.Empty(Settings.Set((Settings.Base, text), (Settings.Production, production), ("cmd/Orders.Api/appsettings.Development.json", text)));

    [Theory]
    [InlineData("""{ "orders": { "batchsize": 1 } }""")]
    [InlineData("""{ "Orders": { "Hosts": [ "a", "b" ] } }""")]
    [InlineData("""{ "Logging": { "LogLevel": { "Orders": "Warning" } }, "DetailedErrors": true }""")]
    [InlineData("""{ "Orders": { } }""")]
    [InlineData("{ }")]
    [InlineData("{")]
    public void Overlays_that_fit_are_silent(string overlay) => Assert.Empty(Settings.Set((Settings.Base, BaseText), (Settings.Production, overlay)));

    [Fact]
    public void Other_folders_and_unreadable_bases_are_silent()
    {
        Assert.Empty(Settings.Set((Settings.Base, "{"), (Settings.Production, """{ "A": 1 }""")));
        Assert.Empty(Settings.Set((Settings.Base, """{ "A": 1 }"""), ("src/Orders.Tests/appsettings.Production.json", """{ "B": 1 }""")));
    }

    [Fact]
    public void Shared_database_fires() => FindingAssert.Only(
        Shared("Host=db;Database=orders", "Server=DB; Database=Orders"),
        "STD8210",
        "services/orders/Api/appsettings.json",
        1,
        26,
        "database 'Orders' is used by the services 'billing' and 'orders'",
        "Give 'orders' a database or a schema of its own, and let it ask the other service for what it needs");

    [Theory]
    [InlineData("Host=db;Database=orders", "Host=db;Database=billing")]
    [InlineData("Host=db;Database=orders", "Host=other;Database=orders")]
    [InlineData("Host=db;Database=shop;Search Path=a", "Host=db;Database=shop;Search Path=b")]
    [InlineData("Host=db;Database=${DB}", "Host=db;Database=${DB}")]
    [InlineData("", "")]
    public void Other_databases_are_silent(string billing, string orders) => Assert.Empty(Shared(billing, orders));

    [Fact]
    public void Processes_of_one_service_share_its_database()
    {
        const string Text = """{ "ConnectionStrings": { "A": "Host=db;Database=orders" } }""";
        Assert.Empty(Settings.Set(
            ("services/orders/Api/appsettings.json", Text), ("services/orders/Worker/appsettings.json", Text), ("cmd/Orders.Api/appsettings.json", Text)));
    }

    [Theory]
    [InlineData("#if STAGING", "STAGING")]
    [InlineData("#elif !(DEBUG) && PROD", "PROD")]
    public void Environment_symbol_fires(string line, string symbol) => FindingAssert.Only(
        Symbols("var a = 1;\n  " + line + "\na();\n#endif\n"),
        "STD8213",
        "cmd/Orders.Api/Program.cs",
        2,
        3,
        $"code is compiled for the environment '{symbol}' only",
        "Read a setting or ask IHostEnvironment, so that the build that was tested is the one that is delivered");

    [Theory]
    [InlineData("#if DEBUG\n#endif\n")]
    [InlineData("// #if STAGING\nvar a = \"#if STAGING\"; /*\n#if STAGING\n*/")]
    [InlineData("#if NET10_0\n#endif")]
    public void Other_symbols_are_silent(string text) => Assert.Empty(Symbols(text));

    [Fact]
    public void Missing_example_fires() => FindingAssert.Only(
        Example(ServiceClass.Service, "config/other.example.json"),
        "STD8214",
        Settings.Base,
        0,
        0,
        "executable 'Orders.Api' has no example of its configuration",
        "Add 'config/Orders.Api.example.json' with every key and harmless values");

    [Fact]
    public void Example_and_other_repositories_are_silent()
    {
        Assert.Empty(Example(ServiceClass.Worker, "config/Orders.Api.example.json"));
        Assert.Empty(Example(ServiceClass.Repository, "config/other.example.json"));
    }

    private static IReadOnlyList<Finding> Symbols(string text)
    {
        using var repository = new TestRepository().With("cmd/Orders.Api/Program.cs", text).With("src/Orders/Order.cs", "#if STAGING\n#endif\n");
        return repository.Run(new EnvironmentSymbolCheck());
    }

    private static IReadOnlyList<Finding> Example(ServiceClass serviceClass, string example)
    {
        using var repository = new TestRepository().With(Settings.Base, "{}").With("cmd/Orders.Api/Orders.Api.csproj", "<Project />").With(example, "{}");
        return repository.Run(new ExampleCheck(), new Policy { Service = new ServicePolicy { Class = serviceClass } });
    }

    private static IReadOnlyList<Finding> Shared(string billing, string orders) => Settings.Set(
        ("services/billing/Api/appsettings.json", $$"""{ "ConnectionStrings": { "A": "{{billing}}" } }"""),
        ("services/orders/Api/appsettings.json", $$"""{ "ConnectionStrings": { "A": "{{orders}}" } }"""));
}
