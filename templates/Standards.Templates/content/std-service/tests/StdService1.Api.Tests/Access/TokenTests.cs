using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace StdService1.Api.Tests.Access;

/// <summary>Which tokens are taken, and what they allow: real tokens, checked with the keys of an identity provider.</summary>
public sealed class TokenTests(ServiceFactory factory) : IClassFixture<ServiceFactory>
{
    private const string Read = "std-items1.read";
    private const string Write = "std-items1.write";
    private const string Body = """{"name":"first"}""";

    private static readonly Dictionary<string, TestToken> Bad = new(StringComparer.Ordinal)
    {
        ["expired"] = new() { Lifetime = TimeSpan.FromMinutes(-1) },
        ["without an end"] = new() { Lifetime = null },
        ["not valid yet"] = new() { Delay = TimeSpan.FromMinutes(5) },
        ["for another service"] = new() { Audience = "another-service" },
        ["of another issuer"] = new() { Issuer = "https://identity.example.net" },
        ["signed with another key"] = new() { Key = RSA.Create(2048) },
        ["signed with an unknown key"] = new() { Key = RSA.Create(2048), KeyId = "key-2" },
        ["not signed"] = new() { Algorithm = "none" },
        ["signed with the public key"] = new() { Algorithm = "HS256" },
        ["signed with another algorithm"] = new() { Algorithm = "RS512" },
    };

    public static TheoryData<string> BadTokens => [.. Bad.Keys];

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task Token_ThatIsBad_IsRefused(string token)
    {
        using var client = Client(Bad[token].ToString());
        using var read = await client.GetAsync(ApiClient.StdItems1);
        using var write = await client.PostStdItem1Async(Body);

        await read.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
        await write.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
        Assert.Equal("Bearer", read.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task Token_ThatWasChanged_IsRefused()
    {
        var (own, other) = (new TestToken().ToString().Split('.'), new TestToken { Subject = "caller-2" }.ToString().Split('.'));
        using var client = Client($"{own[0]}.{other[1]}.{own[2]}");
        using var response = await client.GetAsync(ApiClient.StdItems1);

        await response.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("a.b.c")]
    public async Task Token_ThatIsNone_IsRefused(string token)
    {
        using var client = Client(token);
        using var response = await client.GetAsync(ApiClient.StdItems1);

        await response.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Theory]
    [InlineData(Read + " " + Write, HttpStatusCode.OK, HttpStatusCode.Created)]
    [InlineData(Read, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Write, HttpStatusCode.Forbidden, HttpStatusCode.Created)]
    [InlineData("openid " + Read, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("std-items1.reader std-items1.READ std-items1", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData("", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task Scope_OfAToken_DecidesWhatItMayDo(string? scope, HttpStatusCode read, HttpStatusCode write)
    {
        foreach (var claim in (string[])["scope", "scp"])
        {
            await AssertStatusAsync(new TestToken { ScopeClaim = claim, Scope = scope }, read, write);
            await AssertStatusAsync(new TestToken { ScopeClaim = claim, Scope = scope?.Split(' ') }, read, write);
        }
    }

    [Fact]
    public async Task Scope_ThatIsMissing_IsAProblem()
    {
        using var client = Client(new TestToken { Scope = Read }.ToString());
        using var write = await client.PostStdItem1Async(Body);
        using var unknown = await client.DeleteAsync(new Uri("/unknown", UriKind.Relative));

        await write.ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        await unknown.ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Scope_WithAnotherName_IsThatOfTheConfiguration()
    {
        using var renamed = new ServiceFactory();
        using var client = renamed.With("Access:ReadScope", "https://example.com/std-items1/read").CreateClient();
        client.DefaultRequestHeaders.Authorization = Bearer(new TestToken { Scope = "https://example.com/std-items1/read" }.ToString());
        using var read = await client.GetAsync(ApiClient.StdItems1);
        client.DefaultRequestHeaders.Authorization = Bearer(new TestToken { Scope = Read }.ToString());
        using var refused = await client.GetAsync(ApiClient.StdItems1);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Forbidden], [read.StatusCode, refused.StatusCode]);
    }

    // Somebody else's answer is nobody's business: the key alone does not open it.
    [Fact]
    public async Task Key_OfAnotherCaller_GivesNoAnswerAway()
    {
        using var client = Client(new TestToken().ToString());
        using var other = Client(new TestToken { Subject = "caller-2" }.ToString());
        using var first = await client.PostStdItem1Async(Body, "key-of-a-caller");
        using var second = await other.PostStdItem1Async(Body, "key-of-a-caller");

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Created], [first.StatusCode, second.StatusCode]);
        Assert.NotEqual(first.Headers.Location, second.Headers.Location);
    }

    private async Task AssertStatusAsync(TestToken token, HttpStatusCode read, HttpStatusCode write)
    {
        using var client = Client(token.ToString());
        using var list = await client.GetAsync(ApiClient.StdItems1);
        using var created = await client.PostStdItem1Async(Body);

        Assert.Equal([read, write], [list.StatusCode, created.StatusCode]);
    }

    private HttpClient Client(string token)
    {
        var client = factory.CreateClient();
        client.DefaultRequestHeaders.Authorization = Bearer(token);
        return client;
    }

    private static AuthenticationHeaderValue Bearer(string token) => new("Bearer", token);
}
