namespace StdService1.Worker.Messages;

/// <summary>A message as it arrived.</summary>
/// <param name="Receipt">How its source knows it.</param>
/// <param name="Body">UTF-8 JSON, as far as the sender kept to it.</param>
internal sealed record RawMessage(string Receipt, ReadOnlyMemory<byte> Body);
