using Standards.Analyzers.Configuration;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Configuration;

public sealed class EndpointLiteralAnalyzerTests
{
    [Theory]
    [InlineData("object M() => new Uri([|\"https://pay.internal:8443\"|]);")]
    [InlineData("void M(HttpClient c) => c.BaseAddress = new Uri([|\"https://pay.shop.com/v1/\"|]);")]
    [InlineData("Task M(HttpClient c) => c.GetStringAsync([|\"https://api.shop.com/items\"|]);")]
    [InlineData("Task M(HttpClient c, int id) => c.GetStringAsync($\"[|https://api.shop.com/items/|]{id}\");")]
    [InlineData("private const string ApiUrl = [|\"http://orders-service:8080\"|];")]
    [InlineData("static readonly string BaseUrl = [|\"https://staging.shop.com\"|];")]
    [InlineData("string Host => [|\"db.shop.internal\"|];")]
    [InlineData("void M() { var redisHost = [|\"redis:6379\"|]; N(redisHost); } void N(string s) { }")]
    [InlineData("void Connect(string host, int port) { } void M() => Connect([|\"smtp.shop.com\"|], 25);")]
    [InlineData("object M() => System.Net.IPAddress.Parse([|\"10.1.2.3\"|]); void N(string ipAddress) => N([|\"10.1.2.4\"|]);")]
    [InlineData("void N(string connection) => N([|\"amqp://guest:guest@rabbit:5672\"|]);")]
    [InlineData("void N(string[] origins) => N([[|\"https://shop.com\"|], \"https://localhost:5001\"]);")]
    [InlineData("void N(string connectionString) => N([|\"Server=sql-prod-02;Database=Shop\"|]);")]
    [InlineData("object M() => File.ReadAllText([|\"/var/shop/orders.json\"|]);")]
    [InlineData("object M() => File.Exists(Path.Combine([|\"/home/shop/data\"|], \"a\"));")]
    [InlineData("static readonly string DataDirectory = [|@\"C:\\shop\\data\"|];")]
    [InlineData("object M() => new DirectoryInfo([|@\"\\\\files\\share\"|]);")]
    [InlineData("class Client { public string BaseUrl { get; set; } public Client() { BaseUrl = [|\"https://pay.shop.com\"|]; } }")]
    [InlineData("string SmtpHostName => [|\"smtp.shop.com\"|];")]
    public Task Place_of_one_environment_is_STD1808(string member) => Test(member);

    [Theory]
    [InlineData("object M() => new Uri(\"http://localhost:5000\");")]
    [InlineData("void M(HttpClient c) => c.BaseAddress = new Uri(\"https://api.example.com\");")]
    [InlineData("const string BaseUrl = \"https://api.github.com\";")]
    [InlineData("const string SchemaUrl = \"http://schemas.shop.com/a\"; const string HelpUrl = \"https://shop.com/help\";")]
    [InlineData("System.Xml.Linq.XNamespace N = \"http://shop.com/orders/v1\";")]
    [InlineData("[System.ComponentModel.DefaultValue(\"https://pay.internal\")] string? BaseUrl { get; set; }")]
    [InlineData("string M(string? url) => url ?? \"https://pay.internal\";")]
    [InlineData("void M(string host = \"db.shop.internal\") { }")]
    [InlineData("Exception M() => new InvalidOperationException(\"https://pay.internal is gone\");")]
    [InlineData("void M(string route) => M(\"/home/index\"); void N(string path) => N(\"/orders/list\");")]
    [InlineData("object M() => File.ReadAllText(\"/etc/os-release\");")]
    [InlineData("object M() => new Version(\"10.1.2.3\");")]
    [InlineData("object M() => System.Net.IPAddress.Parse(\"127.0.0.1\"); object N() => System.Net.IPAddress.Parse(\"192.0.2.1\");")]
    [InlineData("void N(string name) => N(\"shop.orders.created\"); string File => \"appsettings.json\";")]
    [InlineData("class MailOptions { public string Host { get; set; } = \"smtp.shop.internal\"; }")]
    [InlineData("void N(string url) => N(\"/orders\"); void M(string url) => M(\"orders?page=1\");")]
    [InlineData("\n#if !RELEASE\n string BaseUrl => \"https://pay.internal\";\n#endif\n")]
    [InlineData("void N(string connectionString) => N(\"Server=localhost;Database=Shop\"); void O(string server) => O(\"a=b;c\");")]
    [InlineData("\n#line 1 \"/home/shop/Code.cs\"\nvoid N([System.Runtime.CompilerServices.CallerFilePath] string file = \"\") => N();\n#line default\n")]
    [InlineData("string BaseUrl => \"https://{tenant}.shop.com\"; string M(string t) => $\"https://{t}/items\";")]
    [InlineData("const string DefaultServer = \"https://pay.shop.com\"; string _defaultUrl = \"https://pay.shop.com\";")]
    [InlineData("class PaySettings { public string BaseUrl { get; set; } public PaySettings() { BaseUrl = \"https://pay.shop.com\"; } }")]
    [InlineData("const string ModifyServerSettings = \"shop.server.modify\"; const string HostPolicy = \"shop.hosts.read\";")]
    [InlineData("const string ConnectionString = \"Data Source=orders.sqlite.db;Cache=Shared\";")]
    [InlineData("string M(int id) { var pictureUrl = $\"https://shop.com/{id}/picture\"; return pictureUrl; }")]
    [InlineData("object M(string domain) => new Uri($\"https://www.{domain}\"); object N(string domain) => new Uri(\"https://www.\" + domain);")]
    [InlineData("bool M() => Directory.Exists(\"/etc/\"); void N(string url) => N(\"test.\" + url);")]
    public Task Others_are_silent(string member) => Test(member);

    [Fact]
    public Task Tests_are_left_alone() =>
        RuleTest<EndpointLiteralAnalyzer>.InTestsAsync("STD1808", Text("object M() => new Uri(\"https://pay.internal:8443\");"));

    private static Task Test(string member) => RuleTest<EndpointLiteralAnalyzer>.AsMarkedAsync("STD1808", Text(member));

    private static string Text(string member) => $"using System.Net.Http;\nclass C {{ {member} }}";
}
