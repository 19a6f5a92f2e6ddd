using System.Text;

namespace Standards.Checks.Tests.Configuration;

public sealed class ConfigurationFileCheckTests
{
    [Fact]
    public void Malformed_file_fires()
    {
        var finding = Assert.Single(Settings.Check("{\n  \"A\": 1\n  \"B\": 2\n}"));
        Assert.Equal(("STD8201", Settings.Base, 3, 3), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.StartsWith("the configuration provider cannot read the file: '\"' is invalid after a value", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", finding.Message, StringComparison.Ordinal);
        Assert.Equal("Correct the file here or shortly before; with it the process does not start", finding.Fix);
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("[1]", 1, 1)]
    [InlineData("{ \"A\": ", 1, 8)]
    [InlineData("""{ "ä": x }""", 1, 8)]
    [InlineData("""{ "A": "\ud800" }""", 1, 8)]
    public void Unreadable_file_fires_where_reading_ends(string text, int line, int column) =>
        Assert.Equal([("STD8201", line, column)], Settings.Check(text).Select(f => (f.Rule.Id, f.Line, f.Column)));

    [Fact]
    public void Deep_file_fires() => Assert.Equal(
        ["the configuration provider cannot read the file: it nests deeper than 64 levels"],
        Settings.Check(string.Concat(Enumerable.Repeat("""{"a":""", 70))).Select(f => f.Message));

    [Theory]
    [InlineData("{ /* a */ \"A\": [1, 2,], // b\n }")]
    [InlineData("{}")]
    [InlineData("""{ "A": { "B": 1 }, "a": { "C": 2 }, "L": [ { "X": 1 }, { "X": 2 } ] }""")]
    public void What_the_provider_reads_is_silent(string text) => Assert.Empty(Settings.Check(text));

    [Fact]
    public void Byte_order_mark_is_read()
    {
        using var repository = new TestRepository().With(Settings.Base, [0xEF, 0xBB, 0xBF, .. "{ \"A\": 1 }"u8]);
        Assert.Empty(repository.Run(new Standards.Checks.Rules.Configuration.ConfigurationFileCheck()));
    }

    [Fact]
    public void Keys_that_differ_in_case_fire() => FindingAssert.Only(
        Settings.Check("""
            {
              "Orders": { "BatchSize": 1 },
              "orders": { "batchSize": 2 }
            }
            """),
        "STD8202",
        Settings.Base,
        3,
        15,
        "key 'orders:batchSize' stands a second time, after 'Orders:BatchSize' in line 2, and the configuration provider throws",
        "Remove one of the two; keys are compared without case");

    [Theory]
    [InlineData("""{ "A": 1, "A": 2 }""")]
    [InlineData("""{ "A": { "B": 1 }, "a:b": 2 }""")]
    public void Repeated_keys_in_other_forms_fire(string text) => Assert.Equal(["STD8202"], Settings.Check(text).Select(f => f.Rule.Id));

    [Fact]
    public void Host_of_production_fires() => FindingAssert.Only(
        Settings.Check("""
            {
              "Orders": {
                "Url": "https://payments.acme.com/v1"
              }
            }
            """, Settings.Production),
        "STD8207",
        Settings.Production,
        3,
        5,
        "key 'Orders:Url' of the production file names the host 'payments.acme.com'",
        "Remove the value and set the variable 'Orders__Url' where the service is deployed");

    [Theory]
    [InlineData("10.0.3.7", "10.0.3.7")]
    [InlineData("db.acme.com:5432", "db.acme.com")]
    [InlineData("Data Source=tcp:orders.database.windows.net,1433;Pooling=false", "orders.database.windows.net")]
    [InlineData("amqp://mq.acme.com:5672", "mq.acme.com")]
    public void Host_of_production_in_other_forms_fires(string value, string host) => Assert.Equal(
        [$"key 'A:0' of the production file names the host '{host}'"],
        Settings.Check($$"""{ "A": ["{{value}}"] }""", Settings.Production).Select(f => f.Message));

    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("127.0.0.1")]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("redis:6379")]
    [InlineData("http://orders-api:8080")]
    [InlineData("https://${HOST}/v1")]
    [InlineData("https://#{Host}#/v1")]
    [InlineData("https://api.example.com")]
    [InlineData("http://orders.shop.svc.cluster.local")]
    [InlineData("1.2.3 of the product")]
    [InlineData("a:b:c")]
    [InlineData("12:30")]
    [InlineData("http://www.w3.org/2001/XMLSchema")]
    public void Values_without_host_are_silent(string value) => Assert.Empty(Settings.Check($$"""{ "A": "{{value}}" }""", Settings.Production));

    [Fact]
    public void Hosts_elsewhere_are_silent()
    {
        Assert.Empty(Settings.Check("""{ "A": "https://payments.acme.com" }"""));
        Assert.Empty(Settings.Check("""{ "AllowedHosts": "10.0.0.1" }""", Settings.Production));
    }

    [Fact]
    public void Flag_of_production_fires() => FindingAssert.Only(
        Settings.Check("""{ "FeatureManagement": { "NewCheckout": true } }""", Settings.Production),
        "STD8208",
        Settings.Production,
        1,
        26,
        "key 'FeatureManagement:NewCheckout' of the production file switches a feature",
        "Move it to the flag provider, which can switch it while the service runs, and remove the key");

    [Theory]
    [InlineData("""{ "Orders": { "IsSplitEnabled": "true" } }""", 1)]
    [InlineData("""{ "EnableSplitFeature": false }""", 1)]
    [InlineData("""{ "EnableRetry": false, "Serilog": { "IsXEnabled": true }, "Features": { "Limit": 3 } }""", 0)]
    public void Flag_names(string text, int count) => Assert.Equal(count, Settings.Check(text, Settings.Production).Count(f => f.Rule.Id == "STD8208"));

    [Fact]
    public void Unbounded_pool_fires() => FindingAssert.Only(
        Settings.Check("""
            {
             "ConnectionStrings": {
              "Orders": "Host=db;Database=orders;Maximum Pool Size=50" } }
            """),
        "STD8209",
        Settings.Base,
        3,
        3,
        "connection string 'Orders' does not set Minimum Pool Size, Connection Idle Lifetime, Connection Lifetime",
        "Add 'Minimum Pool Size=10;Connection Idle Lifetime=300;Connection Lifetime=1800' with the values that fit the database");

    [Theory]
    [InlineData("Server=db;Initial Catalog=orders", 1)]
    [InlineData("Host=db;Database=orders;Minimum Pool Size=1;MaxPoolSize=9;Connection Idle Lifetime=3;Connection Lifetime=1", 0)]
    [InlineData("Server=db;Database=orders;Min Pool Size=1;Max Pool Size=9;Load Balance Timeout=1", 0)]
    [InlineData("Server=(localdb)\\\\x;Database=orders", 0)]
    [InlineData("Data Source=orders.db", 0)]
    [InlineData("Host=db;Database=orders;Pooling=false", 0)]
    [InlineData("", 0)]
    [InlineData("localhost:6379", 0)]
    public void Connection_strings(string value, int count) =>
        Assert.Equal(count, Settings.Check($$"""{ "ConnectionStrings": { "A": "{{value}}" } }""").Count(f => f.Rule.Id == "STD8209"));

    [Fact]
    public void Pools_of_development_are_left_alone() =>
        Assert.Empty(Settings.Check("""{ "ConnectionStrings": { "A": "Host=db;Database=orders" } }""", "cmd/Orders.Api/appsettings.Development.json"));

    [Fact]
    public void Many_retries_fire() => FindingAssert.Only(
        Settings.Check("""{ "Resilience": { "Retry": { "MaxRetryAttempts": 10 } } }"""),
        "STD8211",
        Settings.Base,
        1,
        30,
        "MaxRetryAttempts 10 exceeds 3",
        """Write '"MaxRetryAttempts": 3'""");

    [Fact]
    public void Short_window_fires() => FindingAssert.Only(
        Settings.Check("""
            { "Resilience": {
              "AttemptTimeout": { "Timeout": "00:01:00" },
              "CircuitBreaker": { "SamplingDuration": "00:01:00" },
              "TotalRequestTimeout": { "Timeout": "00:05:00" } } }
            """),
        "STD8212",
        Settings.Base,
        3,
        23,
        "the breaker's window of 00:01:00 is shorter than two attempts of 00:01:00",
        """Write '"SamplingDuration": "00:02:00"' or more, or a shorter attempt""");

    [Theory]
    [InlineData("\"AttemptTimeout\": { \"Timeout\": \"00:00:20\" }", "the breaker's window of 00:00:30 is shorter than two attempts of 00:00:20")]
    [InlineData("\"TotalRequestTimeout\": { \"Timeout\": \"00:00:05\" }", "the total of 00:00:05 is not longer than one attempt of 00:00:10")]
    [InlineData("\"AttemptTimeout\": { \"Timeout\": \"-00:00:00.0010000\" }", "'Payments:Http:AttemptTimeout:Timeout' is infinite")]
    public void Times_that_do_not_fit_fire(string section, string message) =>
        Assert.Equal([("STD8212", message)], Settings.Check($$"""{ "Payments": { "Http": { {{section}} } } }""").Select(f => (f.Rule.Id, f.Message)));

    [Theory]
    [InlineData("\"Retry\": { \"MaxRetryAttempts\": 3 }")]
    [InlineData("\"AttemptTimeout\": { \"Timeout\": \"00:00:15\" }")]
    [InlineData("\"AttemptTimeout\": { \"Timeout\": \"soon\" }, \"CircuitBreaker\": { \"SamplingDuration\": \"00:01:00\" }")]
    [InlineData("\"CircuitBreaker\": { \"SamplingDuration\": \"00:01:00\" }")]
    public void Times_that_fit_are_silent(string section) => Assert.Empty(Settings.Check($$"""{ "Resilience": { {{section}} } }"""));

    [Fact]
    public void Overlay_of_times_is_compared_with_itself() =>
        Assert.Empty(Settings.Check("""{ "Resilience": { "AttemptTimeout": { "Timeout": "00:00:20" } } }""", Settings.Production));

    [Theory]
    [InlineData("tests/Api/appsettings.json")]
    [InlineData("src/Api.Tests/appsettings.json")]
    [InlineData("samples/Api/appsettings.json")]
    [InlineData("src/Api/appsettings.example.json")]
    [InlineData("src/Api/settings.json")]
    public void Other_files_are_left_alone(string path) => Assert.Empty(Settings.Check("{", path));

    [Theory]
    [InlineData("""{"a":""")]
    [InlineData("[")]
    [InlineData("\"a\":1,")]
    [InlineData("//\n")]
    public void Long_files_are_one_finding(string piece) => Assert.Single(Settings.Check("{" + new StringBuilder().Insert(0, piece, 100_000 / piece.Length)));

    [Fact]
    public void Thousands_of_keys_are_read_in_bounded_time()
    {
        var text = "{" + string.Join(",\n", Enumerable.Range(0, 30_000).Select(_ => "\"a\": 1")) + "}";
        Assert.Equal(1001, Settings.Check(text).Count);
    }
}
