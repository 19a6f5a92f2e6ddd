using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Options;
using StdService1.Worker.Messages;

namespace StdService1.Worker.Folders;

/// <summary>
/// Messages as files in a folder. A file counts once it was renamed to a name that ends in <c>.json</c>, which is one step: whoever writes it under another name first is never
/// read half-way. It stays in the folder until it was handled, so a process that dies loses nothing.
/// </summary>
internal sealed partial class InboxFolder(WorkFolders folders, IOptions<InboxOptions> options, TimeProvider clock, ILogger<InboxFolder> logger) : IMessageSource
{
    private readonly ConcurrentDictionary<string, byte> _inHand = new(StringComparer.Ordinal);

    public async IAsyncEnumerable<RawMessage> ReceiveAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in folders.Messages())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_inHand.TryAdd(file.Name, 0) && await ReadAsync(file, cancellationToken) is { } body)
                yield return new RawMessage(file.Name, body);
        }
    }

    public ValueTask CompleteAsync(string receipt, CancellationToken cancellationToken)
    {
        Move(receipt, Path.Combine(folders.Done, receipt));
        Release(receipt);
        return ValueTask.CompletedTask;
    }

    public async ValueTask RejectAsync(string receipt, string reason, CancellationToken cancellationToken)
    {
        try
        {
            // A name of its own: that of the sender may be too long for a suffix, and may have been there before. The note comes first, so that no letter is without one.
            var name = Path.Combine(folders.Dead, NewName());
            var note = new DeadLetterNote(receipt, reason, clock.GetUtcNow().UtcDateTime);
            await File.WriteAllBytesAsync($"{name}.note.json", JsonSerializer.SerializeToUtf8Bytes(note, DeadLetterJson.Default.DeadLetterNote), cancellationToken);
            Move(receipt, $"{name}.json");
        }
        finally
        {
            Release(receipt);
        }
    }

    public void Release(string receipt) => _inHand.TryRemove(receipt, out _);

    /// <summary>What the file holds; null where it is no message, and then it is not in hand either.</summary>
    private async ValueTask<byte[]?> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        byte[]? body = null;
        try
        {
            if (Problem(file) is { } problem)
            {
                Unfit(logger, file.Name, problem);
                await RejectAsync(file.Name, problem, cancellationToken);
                return null;
            }

            body = await ReadBytesAsync(file, cancellationToken);
            return body;
        }
        catch (FileNotFoundException)
        {
            // Somebody else took it: another instance, or its sender.
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Unreadable(logger, file.Name, exception);
            return null;
        }
        finally
        {
            if (body is null)
                Release(file.Name);
        }
    }

    // A link may lead anywhere, and what is no regular file has no length: neither is opened.
    private string? Problem(FileInfo file)
    {
        file.Refresh();
        if (file.LinkTarget is not null)
            return "The file is a link.";
        if (file.Length == 0)
            return "The file is empty.";
        return file.Length > options.Value.MaxBytes ? $"The file has {file.Length} bytes; allowed are {options.Value.MaxBytes}." : null;
    }

    // So many bytes and no more: a file that grows meanwhile is cut, and then no JSON.
    private static async ValueTask<byte[]> ReadBytesAsync(FileInfo file, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(
            file.FullName, new FileStreamOptions { Access = FileAccess.Read, Mode = FileMode.Open, Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.Asynchronous, BufferSize = 0 });
        var body = new byte[file.Length];
        await stream.ReadExactlyAsync(body, cancellationToken);
        return body;
    }

    private void Move(string name, string target)
    {
        var source = Path.Combine(folders.Inbox, name);
        try
        {
            File.Move(source, target);
        }
        catch (FileNotFoundException)
        {
            Gone(logger, name);
        }
        catch (IOException) when (File.Exists(target))
        {
            // A sender that uses a name twice: both messages are kept.
            File.Move(source, Path.Combine(Path.GetDirectoryName(target)!, $"{NewName()}.json"));
        }
    }

    private string NewName() => Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");

    [LoggerMessage(EventId = 1, EventName = "MessageUnfit", Level = LogLevel.Error, Message = "The message {Receipt} is a dead letter: {Reason}")]
    private static partial void Unfit(ILogger logger, string receipt, string reason);

    [LoggerMessage(EventId = 2, EventName = "MessageUnreadable", Level = LogLevel.Warning, Message = "The message {Receipt} cannot be read; the next attempt follows")]
    private static partial void Unreadable(ILogger logger, string receipt, Exception exception);

    [LoggerMessage(EventId = 3, EventName = "MessageGone", Level = LogLevel.Information, Message = "The message {Receipt} is in the inbox no more: somebody else moved it")]
    private static partial void Gone(ILogger logger, string receipt);
}
