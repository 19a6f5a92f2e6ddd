using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Contracts;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.Events;

/// <summary>STD8706: an AsyncAPI document holds together. Clause <c>event-schema-versioning</c>.</summary>
internal sealed partial class AsyncApiRule
{
    private const int MaxReferences = 20_000;

    private readonly PlacedNode _root;
    private readonly References _references;
    private readonly bool _isThree;

    private AsyncApiRule(PlacedNode root, ContractPages pages)
    {
        (_root, _references) = (root, new References(pages));
        _isThree = root["asyncapi"].Text?.StartsWith("3.", StringComparison.Ordinal) == true;
    }

    /// <summary>The findings of a file that is named like such a document.</summary>
    public static IEnumerable<Finding> Check(string path, ContractPages pages)
    {
        var page = pages.Find(path);
        if (page is { Problem: { } problem })
        {
            return [new Finding(RuleCatalog.AsyncApiDocument, path, problem.Line, problem.Column, problem.Message, "Correct the document")];
        }

        return page?.Root is YamlMapping map && map.Entries.Any(e => e.Key.Value == "asyncapi") ? new AsyncApiRule(new PlacedNode(path, map), pages).All() : [];
    }

    private IEnumerable<Finding> All() => [.. Head(), .. BrokenReferences(), .. Channels(), .. _isThree ? Operations() : [], .. Twice()];

    private IEnumerable<Finding> Head()
    {
        var version = _root["asyncapi"];
        if (version.Text is not { } text || !Known().IsMatch(text))
        {
            yield return version.Finding(RuleCatalog.AsyncApiDocument, $"{ValueText.Quote(version.Text ?? "")} is no version of AsyncAPI that is known",
                "Write 'asyncapi: 3.0.0'");
        }

        foreach (var (key, fix) in new[] { ("title", "Write the name of the service"), ("version", "Write 'version: 1.0.0'") }
            .Where(pair => _root["info"][pair.Item1].Text is null))
        {
            yield return (_root["info"].Node is null ? _root : _root["info"]).Finding(
                RuleCatalog.AsyncApiDocument, $"the document has no 'info.{key}'", fix);
        }

        if (_root["channels"].Entries.Count == 0 && _root["components"].Entries.Count == 0)
        {
            yield return _root.Finding(RuleCatalog.AsyncApiDocument, "the document has no channels", "Write each channel with its messages below 'channels'");
        }
    }

    private IEnumerable<Finding> BrokenReferences()
    {
        var open = new Stack<PlacedNode>([_root]);
        for (var i = 0; open.TryPop(out var place);)
        {
            // What is an example may hold anything.
            foreach (var below in place.Node is YamlMapping ? place.Entries.Where(e => e.Key is not ("examples" or "example")) : place.Items)
            {
                open.Push(below);
            }

            if (References.Of(place) is { } reference && ++i <= MaxReferences && Problem(place.File, reference.Value) is { } problem)
            {
                yield return new Finding(
                    RuleCatalog.AsyncApiDocument,
                    place.File,
                    reference.Line,
                    reference.Column,
                    $"{ValueText.Quote(reference.Value)} {problem}",
                    "Write a reference to what is there");
            }
        }
    }

    private string? Problem(string file, string reference) => _references.Target(file, reference).State switch
    {
        ReferenceState.NoFile => "names a file that is not there or cannot be read",
        ReferenceState.NoTarget => "names a place that is not there",
        ReferenceState.Circle => "leads back to itself",
        _ => null,
    };

    private IEnumerable<Finding> Channels()
    {
        foreach (var channel in _root["channels"].Entries)
        {
            var place = _references.Resolve(channel);
            if (place.Node is not YamlMapping)
            {
                continue;
            }

            if (_isThree ? place["messages"].Entries.Count == 0 : IsWithoutMessage(place))
            {
                yield return channel.FindingAtKey(
                    RuleCatalog.AsyncApiDocument,
                    $"the channel {ValueText.Quote(channel.Key)} has no message",
                    _isThree ? "Name its messages below 'messages'" : "Name its message below 'publish' or 'subscribe'");
            }

            foreach (var finding in Undeclared(channel, place))
            {
                yield return finding;
            }
        }
    }

    private IEnumerable<Finding> Undeclared(PlacedNode channel, PlacedNode place)
    {
        var declared = place["parameters"].Entries.Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        return Parameter().Matches(_isThree ? place["address"].Text ?? "" : channel.Key)
            .Select(parameter => parameter.Groups["name"].Value)
            .Where(name => !declared.Contains(name))
            .Select(name => channel.FindingAtKey(
                RuleCatalog.AsyncApiDocument,
                $"the channel {ValueText.Quote(channel.Key)} does not declare the parameter {ValueText.Quote(name)} of its address",
                $"Add '{ValueText.Shorten(name)}' to its 'parameters'"));
    }

    private bool IsWithoutMessage(PlacedNode channel)
    {
        PlacedNode[] operations = [.. ((string[])["publish", "subscribe"]).Select(verb => _references.Resolve(channel[verb])).Where(o => o.Node is not null)];
        return operations.Length == 0 || !operations.Any(o => o["message"].Exists || o["traits"].Exists);
    }

    private IEnumerable<Finding> Operations()
    {
        foreach (var operation in _root["operations"].Entries)
        {
            var place = _references.Resolve(operation);
            if (place.Node is not YamlMapping)
            {
                continue;
            }

            if (!place["channel"].Exists)
            {
                yield return operation.FindingAtKey(
                    RuleCatalog.AsyncApiDocument, $"the operation {ValueText.Quote(operation.Key)} has no channel",
                        "Write 'channel: { $ref: \"#/channels/…\" }'");
            }

            if (place["action"].Text is not ("send" or "receive"))
            {
                yield return operation.FindingAtKey(
                    RuleCatalog.AsyncApiDocument,
                    $"the action of {ValueText.Quote(operation.Key)} is {ValueText.Quote(place["action"].Text ?? "")}, not send or receive",
                    "Write 'action: send' where the service sends, and 'action: receive' where it receives");
            }
        }
    }

    private IEnumerable<Finding> Twice()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var channel in _root["channels"].Entries.Select(c => _references.Resolve(c)))
        {
            foreach (var id in ((string[])["publish", "subscribe"]).Select(verb => channel[verb]["operationId"]))
            {
                if (id.Text is { } text && !seen.Add(text))
                {
                    yield return id.Finding(RuleCatalog.AsyncApiDocument, $"the operationId {ValueText.Quote(text)} stands twice",
                        "Give each operation a name of its own");
                }
            }
        }
    }

    [GeneratedRegex(@"^(2\.[0-6]|3\.[0-1])\.[0-9]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Known();

    [GeneratedRegex(@"\{(?<name>[^{}]{1,200})\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
