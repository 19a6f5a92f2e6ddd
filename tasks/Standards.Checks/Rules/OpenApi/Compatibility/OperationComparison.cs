using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Contracts.Comparison;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi.Compatibility;

/// <summary>Compares what an operation takes and answers with what it took and answered. Of a webhook the consumer answers, and the service asks.</summary>
internal sealed class OperationComparison(OpenApiOperation old, OpenApiOperation now, SchemaComparison schemas)
{
    private SchemaDirection Asked => now.Path.IsWebhook ? SchemaDirection.Response : SchemaDirection.Request;

    private SchemaDirection Answered => now.Path.IsWebhook ? SchemaDirection.Request : SchemaDirection.Response;

    /// <summary>The breaks and additions.</summary>
    public IEnumerable<ContractChange> Changes() =>
    [
        .. now.Path.IsWebhook ? [] : new ParameterComparison(old, now, schemas).Changes(),
        .. Body(),
        .. Responses(),
    ];

    private IEnumerable<ContractChange> Body() => (old.Body, now.Body) switch
    {
        ({ } was, null) => [Break(Asked, KeyOf(now), was.Use, $"{now.Name} takes no body any more", "Take it as before")],
        (null, { IsRequired: true } body) when Asked == SchemaDirection.Request =>
            [Break(Asked, body.Use, old.Place, $"{now.Name} has to be sent a body now", "Write 'required: false', and go on without one")],
        ({ } was, { } body) => [.. Required(was, body), .. Content(was.Content, body.Content, body.Use, was.Use, $"the request of {now.Name}", Asked)],
        _ => [],
    };

    private IEnumerable<ContractChange> Required(OpenApiBody was, OpenApiBody body)
    {
        if (Asked == SchemaDirection.Request && body.IsRequired && !was.IsRequired)
        {
            yield return Break(
                Asked, body.Place["required"], was.Use, $"the body of {now.Name} is required now and was optional",
                    "Write 'required: false', and go on without one");
        }
    }

    private IEnumerable<ContractChange> Responses()
    {
        foreach (var was in old.Responses)
        {
            foreach (var change in now.Responses.FirstOrDefault(r => r.Status == was.Status) is { } response ? Kept(was, response) : Gone(was))
            {
                yield return change;
            }
        }
    }

    private IEnumerable<ContractChange> Kept(OpenApiResponse was, OpenApiResponse response)
    {
        var owner = $"the response {ValueText.Shorten(was.Status)} of {now.Name}";
        return Content(was.Content, response.Content, response.Use, was.Use, owner, Answered).Concat(Headers(was, response, owner));
    }

    private IEnumerable<ContractChange> Gone(OpenApiResponse was) =>
        !was.IsSuccess || Answered != SchemaDirection.Response || now.Responses.Any(r => r.Covers(was.Status))
            ? []
            :
            [
                Break(
                    Answered,
                    now.Place["responses"] is { KeyNode: { } key } responses ? responses with { Node = key } : KeyOf(now),
                    was.Use with { Node = was.Use.KeyNode },
                    $"{now.Name} does not answer {ValueText.Shorten(was.Status)} any more",
                    "Answer with that status as before"),
            ];

    private IEnumerable<ContractChange> Headers(OpenApiResponse was, OpenApiResponse response, string owner)
    {
        foreach (var header in was.Headers)
        {
            var name = ValueText.Quote(header.Name);
            if (response.Header(header.Name) is not { } same)
            {
                yield return Break(Answered, KeyAt(response.Use), header.Use, $"the header {name} of {owner} is gone", "Send it as before");
                continue;
            }

            foreach (var change in Header(header, same, $"the header {name} of {owner}"))
            {
                yield return change;
            }
        }
    }

    private IEnumerable<ContractChange> Header(OpenApiHeader was, OpenApiHeader header, string owner) =>
    [
        .. was.IsRequired && !header.IsRequired
            ? [Break(Answered, header.Use, was.Use, $"{owner} may be missing now", "Write 'required: true', and always send it")]
            : (ContractChange[])[],
        .. Schema(was.Schema, header.Schema, owner, Answered),
    ];

    private IEnumerable<ContractChange> Content(
        IReadOnlyList<OpenApiMedia> was, IReadOnlyList<OpenApiMedia> content, PlacedNode at, PlacedNode before, string owner, SchemaDirection direction)
    {
        // A response without a body has nothing to lose; one that never said which form it has says nothing.
        foreach (var media in was)
        {
            if ((content.FirstOrDefault(m => m.PlainType == media.PlainType) ?? Wider(content, direction)) is not { } same)
            {
                var verb = direction == SchemaDirection.Request ? "takes" : "has";
                yield return Break(
                    direction,
                    KeyAt(at),
                    media.Place with { Node = media.Place.KeyNode ?? media.Place.Node ?? before.Node },
                    $"{owner} {verb} no {ValueText.Quote(media.PlainType)} any more",
                    "Offer that form as before, beside others");
            }
            else
            {
                foreach (var change in Schema(media.Schema, same.Schema, owner, direction))
                {
                    yield return change;
                }
            }
        }
    }

    // '*/*' of a request takes every form.
    private static OpenApiMedia? Wider(IReadOnlyList<OpenApiMedia> content, SchemaDirection direction) =>
        direction == SchemaDirection.Request ? content.FirstOrDefault(m => m.PlainType == "*/*") : null;

    private IEnumerable<ContractChange> Schema(OpenApiSchema? was, OpenApiSchema? schema, string owner, SchemaDirection direction) =>
        was is null || schema is null ? [] : schemas.Compare(was, schema, ComparedPlace.Of(owner, direction));

    private static PlacedNode KeyOf(OpenApiOperation operation) => KeyAt(operation.Place);

    private static PlacedNode KeyAt(PlacedNode place) => place with { Node = place.KeyNode ?? place.Node };

    private static ContractChange Break(SchemaDirection direction, PlacedNode at, PlacedNode was, string what, string fix) =>
        new(direction == SchemaDirection.Request ? ChangeKind.Request : ChangeKind.Response, at, was, what, fix);
}
