using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
//#if (!postgres)
using Microsoft.Extensions.Options;
//#endif
using Standards.ServiceDefaults.Audit;

namespace StdService1.Api.Tests;

/// <summary>What those who run the service rely on, in the environment that they run it in.</summary>
[Trait("Category", "Integration")]
public sealed class OperationTests : IDisposable
{
    private readonly ServiceFactory _factory = new();

    [Fact]
    public async Task Callers_WhoAskTooOften_AreRefused()
    {
        using var client = _factory.With("ServiceDefaults:Limits:RateLimit:Burst", "1").With("ServiceDefaults:Limits:RateLimit:Requests", "1")
            .With("ServiceDefaults:Limits:RateLimit:Period", "01:00:00").CreateClient();
        (await client.GetAsync(ApiClient.Items)).Dispose();
        using var response = await client.GetAsync(ApiClient.Items);

        await response.ProblemAsync(HttpStatusCode.TooManyRequests, "rate_limited");
        Assert.NotNull(response.Headers.RetryAfter);
    }

    [Fact]
    public async Task KillSwitch_OfCreation_LeavesReadingOn()
    {
        using var client = _factory.With("Flags:item-creation:KillSwitch", "true").CreateClient();
        using var write = await client.PostItemAsync("""{"name":"first"}""");
        using var read = await client.GetAsync(ApiClient.Items);

        await write.ProblemAsync(HttpStatusCode.ServiceUnavailable, "item_creation_off");
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Fact]
    public async Task Creation_IsAudited()
    {
        using var client = _factory.CreateClient();
        (await client.PostItemAsync("""{"name":"first"}""")).Dispose();

        var records = await _factory.Services.GetRequiredService<IAuditStore>().ReadAsync(CancellationToken.None).ToListAsync();

        Assert.Contains("item.create", Assert.Single(records).Content, StringComparison.Ordinal);
    }
//#if (!postgres)

    [Fact]
    public async Task Creation_InAFullStore_IsAProblem()
    {
        using var client = _factory.With("Items:Capacity", "1").CreateClient();
        (await client.PostItemAsync("""{"name":"first"}""")).Dispose();
        using var response = await client.PostItemAsync("""{"name":"second"}""");

        await response.ProblemAsync(HttpStatusCode.InsufficientStorage, "item_store_full");
    }

    [Fact]
    public void Start_WithABadSetting_NamesTheKey()
    {
        var exception = Assert.Throws<OptionsValidationException>(() => _factory.With("Items:Capacity", "0").CreateClient());

        Assert.Contains("Items: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Capacity", exception.Message, StringComparison.Ordinal);
    }
//#endif

    [Fact]
    public async Task Failure_InsideTheService_IsAProblemWithoutDetails()
    {
        using var factory = _factory.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<IItemStore, BrokenStore>()));
        using var client = factory.CreateClient();
        using var response = await client.GetAsync(ApiClient.Items);

        await response.ProblemAsync(HttpStatusCode.InternalServerError, "internal_error");
        Assert.DoesNotContain(BrokenStore.Secret, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public void Dispose() => _factory.Dispose();
}
