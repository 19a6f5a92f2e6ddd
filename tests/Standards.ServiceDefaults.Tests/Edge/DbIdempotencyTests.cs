using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Standards.ServiceDefaults.Data;
using Standards.ServiceDefaults.Health;
using Standards.ServiceDefaults.Idempotency;
using Standards.ServiceDefaults.Problems;
using Standards.ServiceDefaults.Tests.Postgres;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Edge;

/// <summary>The key and the write are in one transaction of a real PostgreSQL.</summary>
[Collection("Postgres")]
public sealed class DbIdempotencyTests(PostgresServer server)
{
    private const string Body = """{"name":"a"}""";

    private const string Schema = DbIdempotencyStore.Schema + "CREATE TABLE orders (id serial PRIMARY KEY, name text NOT NULL);";

    private TaskCompletionSource? _gate;
    private readonly TaskCompletionSource _entered = new();

    [PostgresFact]
    public async Task Same_request_again_gets_the_answer_also_from_another_instance()
    {
        await using var database = await CreateDatabaseAsync();
        await using var one = await StartAsync(database);
        await using var two = await StartAsync(database);

        using var first = await PostAsync(one, "/orders");
        using var second = await PostAsync(two, "/orders");

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal("true", TestService.Header(second, "Idempotency-Replayed"));
        Assert.Equal("/orders/1", second.Headers.Location?.ToString());
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(1, await CountAsync(database, "orders"));
    }

    [PostgresFact]
    public async Task Another_request_is_422()
    {
        await using var database = await CreateDatabaseAsync();
        await using var service = await StartAsync(database);

        (await PostAsync(service, "/orders")).Dispose();
        using var second = await PostAsync(service, "/orders", """{"name":"b"}""");

        await TestService.ProblemOf(second, 422, "idempotency_key_reused");
        Assert.Equal(1, await CountAsync(database, "orders"));
    }

    [PostgresFact]
    public async Task In_flight_is_409_and_does_not_wait()
    {
        await using var database = await CreateDatabaseAsync();
        await using var one = await StartAsync(database);
        await using var two = await StartAsync(database);
        _gate = new TaskCompletionSource();

        var first = PostAsync(one, "/orders");
        await _entered.Task;
        using (var second = await PostAsync(two, "/orders"))
        {
            await TestService.ProblemOf(second, 409, "idempotency_in_flight");
        }
        _gate.SetResult();
        using var answer = await first;

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(1, await CountAsync(database, "orders"));
    }

    [PostgresFact]
    public async Task Same_key_of_two_tenants_is_two_rows()
    {
        await using var database = await CreateDatabaseAsync();
        await using var service = await StartAsync(database);

        foreach (var tenant in (string[])["acme", "umbrella", "acme"])
        {
            using var response = await service.SendAsync(
                HttpMethod.Post, "/orders", Body, ("Idempotency-Key", "key-1"), (ClaimsScheme.Header, $"iss=https://one;tid={tenant};sub=anna"));
            Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        }

        Assert.Equal(2, await CountAsync(database, "orders"));
        Assert.Equal(2, await CountAsync(database, "idempotency_answers WHERE id ~ '^[0-9a-f]{64}$'"));
    }

    [PostgresFact]
    public async Task Crash_before_the_commit_leaves_neither_write_nor_key()
    {
        await using var database = await CreateDatabaseAsync();
        await using var service = await StartAsync(database);
        _gate = new TaskCompletionSource();

        var first = PostAsync(service, "/orders");
        await _entered.Task;
        // As if the process died: its connection is gone, and with it transaction and lock.
        await using (var kill = database.CreateCommand(
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"))
        {
            await kill.ExecuteNonQueryAsync();
        }
        _gate.SetResult();
        using (var broken = await first)
        {
            var problem = await TestService.ProblemOf(broken, 503, "unavailable");
            Assert.Equal("5", TestService.Header(broken, "Retry-After"));
            Assert.DoesNotContain("terminat", problem.GetRawText(), StringComparison.Ordinal);
        }

        Assert.Equal(0, await CountAsync(database, "orders"));
        NpgsqlConnection.ClearAllPools();
        using var again = await PostAsync(service, "/orders");
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Null(TestService.Header(again, "Idempotency-Replayed"));
        Assert.Equal(1, await CountAsync(database, "orders"));
    }

    [PostgresFact]
    public async Task Refusal_rolls_the_write_back_and_frees_the_key()
    {
        await using var database = await CreateDatabaseAsync();
        await using var service = await StartAsync(database);

        using (var refused = await PostAsync(service, "/refuse"))
        {
            await TestService.ProblemOf(refused, 409, "refused");
        }
        Assert.Equal(0, await CountAsync(database, "orders"));

        using var other = await PostAsync(service, "/orders", """{"name":"b"}""");
        Assert.Equal(HttpStatusCode.Created, other.StatusCode);
    }

    [PostgresFact]
    public async Task Uncommitted_inner_work_fails_the_whole()
    {
        await using var database = await CreateDatabaseAsync();
        await using var service = await StartAsync(database);

        using var response = await PostAsync(service, "/forgetful");

        await TestService.ProblemOf(response, 500, "internal_error");
        Assert.Equal(0, await CountAsync(database, "orders"));
        Assert.Equal(0, await CountAsync(database, "idempotency_answers"));
    }

    [PostgresFact]
    public async Task Expired_answers_are_not_replayed_and_removed()
    {
        await using var database = await CreateDatabaseAsync();
        await using var service = await StartAsync(database);
        var purge = service.Services.GetServices<IHostedService>().OfType<IdempotencyPurge>().Single();

        (await PostAsync(service, "/orders")).Dispose();
        Assert.Equal(0, await purge.PurgeAsync(CancellationToken.None));
        service.Clock.Advance(TimeSpan.FromHours(25));
        using (var again = await PostAsync(service, "/orders"))
        {
            Assert.Null(TestService.Header(again, "Idempotency-Replayed"));
        }
        Assert.Equal(2, await CountAsync(database, "orders"));
        Assert.Equal(1, await CountAsync(database, "idempotency_answers"));

        service.Clock.Advance(TimeSpan.FromHours(25));
        await purge.PurgeAsync(CancellationToken.None);
        Assert.Equal(0, await CountAsync(database, "idempotency_answers"));
    }

    [PostgresFact]
    public async Task Parallel_requests_write_once()
    {
        await using var database = await CreateDatabaseAsync();
        await using var service = await StartAsync(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync(service, "/orders")));

        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created && TestService.Header(answer, "Idempotency-Replayed") is null);
        Assert.Equal(1, await CountAsync(database, "orders"));
    }

    [PostgresFact]
    public async Task Database_gone_is_503_and_not_ready()
    {
        await using var database = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=someone;Password=hunter2;Timeout=2");
        await using var service = await StartAsync(database);

        using var write = await PostAsync(service, "/orders");
        using var ready = await service.GetAsync("/health/ready");

        var problem = await TestService.ProblemOf(write, 503, "unavailable");
        Assert.DoesNotContain("127.0.0.1", problem.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.DoesNotContain(service.Log.Lines, line => line.Text.Contains("hunter2", StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task Session_commits_with_its_outermost_work()
    {
        await using var database = await CreateDatabaseAsync();

        await using (var session = new DbSession(database))
        await using (var outer = await session.BeginAsync())
        {
            await using (var inner = await session.BeginAsync())
            {
                await InsertAsync(session, "a");
                await inner.CommitAsync();
            }

            Assert.Equal(0, await CountAsync(database, "orders"));
            await outer.CommitAsync();
            Assert.Null(session.Transaction);
            await Assert.ThrowsAsync<InvalidOperationException>(async () => await outer.CommitAsync());
        }

        Assert.Equal(1, await CountAsync(database, "orders"));
    }

    [PostgresFact]
    public async Task Session_without_commit_keeps_nothing_and_can_begin_again()
    {
        await using var database = await CreateDatabaseAsync();
        await using var session = new DbSession(database);

        await using (await session.BeginAsync())
        {
            await InsertAsync(session, "a");
        }
        Assert.Equal(0, await CountAsync(database, "orders"));

        await using (var work = await session.BeginAsync())
        {
            await InsertAsync(session, "b");
            await work.CommitAsync();
        }

        Assert.Equal(1, await CountAsync(database, "orders"));
    }

    private async Task<NpgsqlDataSource> CreateDatabaseAsync()
    {
        var database = await server.CreateDatabaseAsync();
        await using var command = database.CreateCommand(Schema);
        await command.ExecuteNonQueryAsync();
        return database;
    }

    private static async Task InsertAsync(DbSession session, string name)
    {
        await using var command = (await session.CreateCommandAsync()).With("name", name);
        command.CommandText = "INSERT INTO orders (name) VALUES (@name)";
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> CountAsync(DbDataSource database, string table)
    {
        await using var command = database.CreateCommand($"SELECT count(*) FROM {table}");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static Task<HttpResponseMessage> PostAsync(TestService service, string path, string body = Body) =>
        service.SendAsync(HttpMethod.Post, path, body, ("Idempotency-Key", "key-1"));

    private Task<TestService> StartAsync(DbDataSource database) => TestService.StartAsync(
        Map,
        add: services =>
        {
            ClaimsScheme.Add(services);
            services.AddSingleton(database).AddDbIdempotency().AddDatabaseReadinessCheck();
        });

    private void Map(WebApplication app)
    {
        app.MapPost("/orders", async (Order order, DbSession session) =>
        {
            _entered.TrySetResult();
            if (_gate is not null)
            {
                await _gate.Task;
            }
            await using var command = (await session.CreateCommandAsync()).With("name", order.Name);
            command.CommandText = "INSERT INTO orders (name) VALUES (@name) RETURNING id";
            var id = await command.ExecuteScalarAsync();
            return TypedResults.Created($"/orders/{id}", order);
        }).RequireIdempotency();
        app.MapPost("/refuse", async (Order order, DbSession session) =>
        {
            await InsertAsync(session, order.Name);
            return ServiceProblem.Conflict("refused", "Refused.");
        }).RequireIdempotency();
        app.MapPost("/forgetful", async (Order order, DbSession session) =>
        {
            await using (await session.BeginAsync())
            {
                await InsertAsync(session, order.Name);
            }
            return TypedResults.Ok();
        }).RequireIdempotency();
    }

    private sealed record Order(string Name);
}
