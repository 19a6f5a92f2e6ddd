using Standards.Analyzers.Security;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Security;

public sealed class PlainTransportAnalyzerTests
{
    private const string Using = "using System.Net.Http; using System.Net.Http.Json; using System.Net.WebSockets;\n";

    [Theory]
    [InlineData("class C { Task M(HttpClient h) => h.GetAsync([|\"http://stock/items\"|]); }")]
    [InlineData("class C { const string Stock = \"http://stock\"; Task M(HttpClient h) => h.GetFromJsonAsync<int>([|Stock|]); }")]
    [InlineData("class C { void M(HttpClient h) => h.BaseAddress = [|new Uri(\"http://stock:8080\")|]; }")]
    [InlineData("class C { object M() => new HttpRequestMessage(HttpMethod.Get, [|\"HTTP://user:key@stock.shop.com/a\"|]); }")]
    [InlineData("class C { Task M(ClientWebSocket s) => s.ConnectAsync([|new Uri(\"ws://feed.shop.com\")|], default); }")]
    [InlineData("class StockOptions { public string BaseUrl { get; set; } = [|\"http://stock\"|]; }")]
    [InlineData("class C { const string ServiceEndpoint = [|\"http://stock\"|]; }")]
    [InlineData("class O { public string? Authority { get; set; } } class C { object M() => new O { Authority = [|\"http://login.shop.com\"|] }; }")]
    [InlineData("class GrpcChannel { public static void ForAddress(string a) { } } class C { void M() => GrpcChannel.ForAddress([|\"http://stock\"|]); }")]
    public Task Plain_address_of_a_client_is_STD1809(string source) => Test(source);

    [Theory]
    [InlineData("class C { Task M(HttpClient h) => h.GetAsync(\"https://stock/items\"); }")]
    [InlineData("class C { Task M(HttpClient h) => h.GetAsync(\"http://localhost:5000/items\"); }")]
    [InlineData("class C { Task M(HttpClient h) => h.GetAsync(\"http://127.0.0.1/items\"); }")]
    [InlineData("class C { Task M(HttpClient h) => h.GetAsync(\"http://[::1]:80/items\"); }")]
    [InlineData("class C { Task M(HttpClient h, string host) => h.GetAsync($\"http://{host}/items\"); }")]
    [InlineData("class C { Task M(HttpClient h) => h.GetAsync(\"/items\"); }")]
    [InlineData("class C { object M() => new Uri(\"http://schemas.xmlsoap.org/soap/envelope/\"); }")]
    [InlineData("class C { const string Namespace = \"http://shop.com/orders\"; }")]
    [InlineData("class C { string Authority { get; } = \"http://schemas.shop.com\"; }")]
    [InlineData("class C { void M(HttpClient h) { if (IsDevelopment) { h.BaseAddress = new Uri(\"http://stock\"); } } bool IsDevelopment; }")]
    [InlineData("class C { bool M(string s) => s.StartsWith(\"http://stock\"); }")]
    [InlineData("class C { void M(Dictionary<string, string> address) => address[\"a\"] = \"http://stock\"; }")]
    public Task Others_are_silent(string source) => Test(source);

    [Theory]
    [InlineData("class C { const string Shop = [|\"Server=db.shop;Database=a;TrustServerCertificate=True\"|]; }")]
    [InlineData("class C { string M() => [|\"Host=db.shop;Username=a;SSL Mode=Disable\"|]; }")]
    [InlineData("class C { string M() => [|\"Data Source=tcp:db.shop,1433;Encrypt=false\"|]; }")]
    [InlineData("class C { object M() => new System.Net.Mail.SmtpClient(\"mail.shop\", 25) { [|EnableSsl = false|] }; }")]
    [InlineData("class C { void M(Microsoft.AspNetCore.Server.Kestrel.Https.HttpsConnectionAdapterOptions o) => [|o.ClientCertificateMode = "
        + "Microsoft.AspNetCore.Server.Kestrel.Https.ClientCertificateMode.AllowCertificate|]; }")]
    public Task Setting_without_encryption_or_certificate_is_STD1809(string source) => Test(source);

    [Theory]
    [InlineData("class C { string M() => \"Server=localhost;Database=a;TrustServerCertificate=True\"; }")]
    [InlineData("class C { string M() => \"Server=(localdb)\\\\a;Database=a;Encrypt=False\"; }")]
    [InlineData("class C { string M() => \"Server=.;Database=a;TrustServerCertificate=True\"; }")]
    [InlineData("class C { string M() => \"Server=db.shop;Database=a;Encrypt=Strict;TrustServerCertificate=False\"; }")]
    [InlineData("class C { string M(string host) => $\"Server={host};Database=a;TrustServerCertificate=True\"; }")]
    [InlineData("class C { string M() => \"Set 'TrustServerCertificate=True;' for tests of this machine only\"; }")]
    [InlineData("class C { object M() => new System.Net.Mail.SmtpClient(\"mail.shop\", 587) { EnableSsl = true }; }")]
    [InlineData("class C { void M(Microsoft.AspNetCore.Server.Kestrel.Https.HttpsConnectionAdapterOptions o) => o.ClientCertificateMode = "
        + "Microsoft.AspNetCore.Server.Kestrel.Https.ClientCertificateMode.RequireCertificate; }")]
    public Task Other_settings_are_silent(string source) => Test(source);

    [Theory]
    [InlineData("class C { object M() => new HttpClientHandler { [|ServerCertificateCustomValidationCallback = "
        + "HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|] }; }")]
    [InlineData("class C { void M(HttpClientHandler h) => [|h.ServerCertificateCustomValidationCallback = "
        + "HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|]; }")]
    [InlineData("class ChannelCredentials { public static ChannelCredentials Insecure => new(); } class Channel { public Channel(string a, "
        + "ChannelCredentials c) { } } class C { object M() => [|new Channel(\"stock:5000\", ChannelCredentials.Insecure)|]; }")]
    [InlineData("class ChannelCredentials { public static ChannelCredentials Insecure => new(); } class GrpcChannelOptions { public ChannelCredentials? "
        + "Credentials { get; set; } } class C { object M() => new GrpcChannelOptions { [|Credentials = ChannelCredentials.Insecure|] }; }")]
    public Task Certificate_that_is_not_looked_at_is_STD1809(string source) => Test(source);

    [Theory]
    [InlineData("class C { bool IsDevelopment; void M(HttpClientHandler h) { if (IsDevelopment) { h.ServerCertificateCustomValidationCallback = "
        + "HttpClientHandler.DangerousAcceptAnyServerCertificateValidator; } } }")]
    [InlineData("class C { void Loopback(Func<object> f) { } void M() => Loopback(() => new HttpClientHandler { "
        + "ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator }); }")]
    [InlineData("class C { void M(HttpClientHandler h, bool isInsecure) { if (isInsecure) { h.ServerCertificateCustomValidationCallback = "
        + "HttpClientHandler.DangerousAcceptAnyServerCertificateValidator; } } }")]
    [InlineData("class C { void M(HttpClientHandler h) => h.ServerCertificateCustomValidationCallback = (_, _, _, errors) => errors == "
        + "System.Net.Security.SslPolicyErrors.None; }")]
    [InlineData("class ChannelCredentials { public static ChannelCredentials Insecure => new(); } class Channel { public Channel(string a, "
        + "ChannelCredentials c) { } } class C { object M() => new Channel(\"localhost:5000\", ChannelCredentials.Insecure); }")]
    [InlineData("class ChannelCredentials { public static ChannelCredentials SecureSsl => new(); } class Channel { public Channel(string a, "
        + "ChannelCredentials c) { } } class C { object M() => new Channel(\"stock:5000\", ChannelCredentials.SecureSsl); }")]
    public Task Certificate_that_is_not_looked_at_is_STD1809_look_alikes_are_silent(string source) => Test(source);

    [Fact]
    public Task Tests_are_left_alone() =>
        RuleTest<PlainTransportAnalyzer>.InTestsAsync("STD1809", Using + "class C { Task M(HttpClient h) => h.GetAsync(\"http://stock/items\"); }");

    private static Task Test(string source) => RuleTest<PlainTransportAnalyzer>.AsMarkedAsync("STD1809", Using + source);
}
