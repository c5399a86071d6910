package dev.plumbline.profile;

/** Whether kustomizations and charts are built before they are judged. */
public enum Render {
  /** Built where there are any. */
  AUTO,
  /** Left alone: their sources are judged as they are. */
  OFF
}
